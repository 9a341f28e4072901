import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerId, ArticleId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { answerRecord } from './answer-record.ts'
import { digestOf, SUBSCRIPTION, writeRun } from './digest-fixtures.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const OLD = '2026-10-01T08:00:00.000Z'
const LIMIT = '2026-11-01T00:00:00.000Z'
const NOW = '2026-11-20T08:00:00.000Z'
const EVER = { olderThan: '2026-12-01T00:00:00.000Z', newerThan: '2026-09-01T00:00:00.000Z' }
const NOTHING_OLD = { answers: OLD, bookkeeping: OLD, payloads: OLD }
const NONE = {
  answers: 0,
  questions: 0,
  events: 0,
  messages: 0,
  digests: 0,
  runs: 0,
  spend: 0,
  feedItems: 0,
  payloads: 0,
}

/** Questions that are over and messages that were posted are pruned in the tests of standing questions. */
export function describeRecords(open: OpenStoreUnderTest): void {
  test('prunes each kind of record by its own bound, and no article', async () => {
    await using opened = await open()
    const { store } = opened
    await saveOne(store, articleDraft({ seenAt: OLD }))
    for (const [name, at] of [['old', OLD] as const, ['new', NOW] as const]) await keepRecords(store, name, at)
    assert.deepEqual(await store.pruneRecords(NOTHING_OLD), NONE)
    const answers = await store.pruneRecords({ ...NOTHING_OLD, answers: LIMIT })
    assert.deepEqual(answers, { ...NONE, answers: 1, events: 1 })
    const bookkeeping = await store.pruneRecords({ ...NOTHING_OLD, bookkeeping: LIMIT })
    assert.deepEqual(bookkeeping, { ...NONE, spend: 1, feedItems: 1 })
    assert.deepEqual(await store.pruneRecords({ answers: LIMIT, bookkeeping: LIMIT, payloads: LIMIT }), NONE)
    assert.ok(await store.answers.get('new' as AnswerId))
    assert.equal((await store.articles.list({})).length, 1)
  })

  test('prunes digests but the last delivered one', async () => {
    await using opened = await open()
    opened.clock.set(OLD)
    const first = digestOf('first', { to: '2026-09-29T07:00:00.000Z' })
    const last = digestOf('last', { to: '2026-09-30T07:00:00.000Z' })
    await writeRun(opened.store, 'first', { digest: first, end: 'delivered' })
    await writeRun(opened.store, 'last', { digest: last, end: 'delivered' })
    const pruned = await opened.store.pruneRecords({ ...NOTHING_OLD, bookkeeping: LIMIT })
    assert.deepEqual(pruned, { ...NONE, digests: 1 })
    assert.deepEqual(await opened.store.digests.get(last.id), last)
  })

  test('prunes runs that ended or were left and have no digest, but none that could still be due', async () => {
    await using opened = await open()
    const { digests, pruneRecords } = opened.store
    opened.clock.set(OLD)
    await claimRun(opened.store, 'empty', OLD)
    await digests.finishRun({ key: 'empty', claimedBy: 'p' }, 'empty')
    await claimRun(opened.store, 'left', OLD)
    await claimRun(opened.store, 'told', OLD)
    await digests.write('told', digestOf('told'), [])
    await digests.finishRun({ key: 'told' }, 'delivered')
    await claimRun(opened.store, 'recent', NOW)
    opened.clock.set(NOW)
    await digests.finishRun({ key: 'recent', claimedBy: 'p' }, 'empty')
    assert.deepEqual(await pruneRecords({ ...NOTHING_OLD, bookkeeping: LIMIT }), { ...NONE, runs: 2 })
    assert.deepEqual(await pruneRecords({ ...NOTHING_OLD, bookkeeping: EVER.olderThan }), NONE)
    assert.equal(await digests.getRun('empty'), undefined)
    assert.equal(await digests.getRun('left'), undefined)
    assert.equal((await digests.getRun('told'))?.state, 'delivered')
    assert.equal(await claimRun(opened.store, 'recent', NOW), false)
  })

  test('a claim that was never finished loses what was attached to it, and stays claimed', async () => {
    await using opened = await open()
    const { events, pruneRecords } = opened.store
    await events.claim(['old'], { owner: 'p', at: OLD, payload: 'What did the mayor say?' })
    await events.claim(['new'], { owner: 'p', at: NOW, payload: 'What did the bridge cost?' })
    assert.deepEqual(await pruneRecords({ ...NOTHING_OLD, payloads: LIMIT }), { ...NONE, payloads: 1 })
    assert.deepEqual(await pruneRecords({ ...NOTHING_OLD, payloads: LIMIT }), NONE)
    assert.deepEqual(await events.unfinished(EVER), [
      { key: 'old' },
      { key: 'new', payload: 'What did the bridge cost?' },
    ])
    assert.equal(await events.claim(['old'], { owner: 'p', at: NOW }), false)
  })

  test('of two processes that prune at once each record is pruned by one', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    for (let n = 0; n < 20; n++) await keepRecords(opened.store, `old-${n}`, OLD)
    const bounds = { answers: LIMIT, bookkeeping: LIMIT, payloads: LIMIT }
    const [mine, theirs] = await Promise.all([opened.store, other].map((store) => store.pruneRecords(bounds)))
    for (const kind of ['answers', 'events', 'spend', 'feedItems'] as const)
      assert.equal((mine?.[kind] ?? 0) + (theirs?.[kind] ?? 0), 20, kind)
  })
}

/** Claims a run that is due at an instant, and until then. */
async function claimRun(store: Store, key: string, dueAt: string): Promise<boolean> {
  const run = { key, subscriptionId: SUBSCRIPTION, dueAt, claimedBy: 'p', leaseUntil: dueAt }
  return store.digests.claimRun(run, dueAt)
}

/** One record of each kind that needs no more than a name and a time. */
async function keepRecords(store: Store, name: string, at: string): Promise<void> {
  await store.answers.save(answerRecord(name, undefined, at))
  await store.events.claim([name], { owner: 'p', at })
  const accounts = [{ id: 'workspace' }]
  await store.spend.reserve({ id: name, day: at.slice(0, 10), accounts, micros: 9, at, expiresAt: at })
  await store.items.remember([{ key: name, articleId: 'a_1' as ArticleId, at }])
}
