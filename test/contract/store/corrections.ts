import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '../../../src/domain/answer.ts'
import type { Claim } from '../../../src/domain/claim.ts'
import type { Publication } from '../../../src/domain/correction.ts'
import type { AnswerId, ArticleId, ChannelId } from '../../../src/domain/ids.ts'
import type { AnswerPlace } from '../../../src/ports/store/answer-store.ts'
import type { CorrectionNote } from '../../../src/ports/store/correction-store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { digestOf, LEASE_END, writeRun } from './digest-fixtures.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const CHANNEL = 'C1' as ChannelId
const NOW = '2026-11-20T08:00:00.000Z'
const ARTICLE = 'a_1' as ArticleId
const PLACE: AnswerPlace = { channel: CHANNEL, threadTs: '1.1', messageTs: '1.2' }
const OUTBOX = { owner: 'p1', now: NOW, leaseUntil: LEASE_END, limit: 10 }

function claimOf(articleId: string): Claim {
  const citation = { n: 1, articleId: articleId as ArticleId, version: 1, title: 't', quote: 'q', start: 0, end: 1 }
  return { text: `About ${articleId}.`, citations: [citation] }
}

async function answer(store: Store, id: string, given: { place?: AnswerPlace; cites?: string[]; at?: string } = {}) {
  const { place, cites = [ARTICLE], at = NOW } = given
  const [first, ...sides] = cites.map(claimOf)
  const conflicts = sides.length > 0 ? [{ sides }] : []
  const made = { id, answeredAt: at, claims: first ? [first] : [], conflicts } as unknown as Answer
  await store.answers.save({ answer: made, retrieved: [], ...(place && { place }) })
}

function noteOn(of: Publication, key = `note-${of.id}`): CorrectionNote {
  const article = { title: 'Harbour bridge opens' }
  const changes = [{ kind: 'removed' as const, before: 'Gone.', claims: ['Gone.'] }]
  const correction = { articleId: ARTICLE, version: 2, seenAt: NOW, article, changes }
  return { key, amends: { of, correction }, message: { text: 'note', blocks: [] }, at: NOW }
}

function answerOf(id: string): Publication {
  return { kind: 'answer', id: id as AnswerId }
}

export function describeCorrections(open: OpenStoreUnderTest): void {
  test('lists versions that took the place of another one since the mark', async () => {
    await using opened = await open()
    const { corrections } = opened.store
    assert.deepEqual(await corrections.newVersions(10), { versions: [] })
    const { id } = await saveOne(opened.store, articleDraft({ text: 'One.' }))
    await saveOne(opened.store, articleDraft({ key: 'url:other', text: 'Other.' }))
    const none = await corrections.newVersions(10)
    assert.deepEqual(none.versions, [])
    await corrections.passMark(none.mark ?? 0)
    await saveOne(opened.store, articleDraft({ text: 'Two.' }))
    const { versions, mark } = await corrections.newVersions(10)
    assert.deepEqual(versions, [{ articleId: id, version: 2 }])
    assert.deepEqual(await corrections.newVersions(10), { versions, mark })
    await corrections.passMark(mark ?? 0)
    await corrections.passMark(0)
    assert.deepEqual(await corrections.newVersions(10), { versions: [] })
  })

  test('lists long queues of versions in parts, and of an article that changed twice only what is current', async () => {
    await using opened = await open()
    const { corrections } = opened.store
    for (const text of ['One.', 'Two.', 'Three.'])
      for (const n of [1, 2, 3]) await saveOne(opened.store, articleDraft({ key: `url:${n}`, text: `${text} ${n}` }))
    const seen: number[] = []
    for (let mark: number | undefined = 0; mark !== undefined; ) {
      const part = await corrections.newVersions(2)
      seen.push(...part.versions.map(({ version }) => version))
      mark = part.mark
      if (mark !== undefined) await corrections.passMark(mark)
    }
    assert.deepEqual(seen, [3, 3, 3])
  })

  test('finds the answers that cite an article, newest first, also on a side of a conflict', async () => {
    await using opened = await open()
    const { store } = opened
    await answer(store, 'old', { place: PLACE, at: '2026-11-19T08:00:00.000Z' })
    await answer(store, 'new', { place: PLACE, cites: ['a_2', ARTICLE, 'a_3'] })
    await answer(store, 'other', { place: PLACE, cites: ['a_2'] })
    await answer(store, 'aside')
    const citing = await store.corrections.citing(ARTICLE, 10)
    assert.deepEqual(
      citing.map(({ kind, id }) => [kind, id]),
      [
        ['answer', 'new'],
        ['answer', 'old'],
      ],
    )
    assert.deepEqual(citing[0]?.claims, ['a_2', ARTICLE, 'a_3'].map(claimOf))
    assert.equal((await store.corrections.citing(ARTICLE, 1)).length, 1)
  })

  test('an answer that is saved again is found by what it cites then, a forgotten one not at all', async () => {
    await using opened = await open()
    const { store } = opened
    await answer(store, 'one', { place: PLACE })
    await answer(store, 'one', { place: PLACE, cites: ['a_2'] })
    assert.deepEqual(await store.corrections.citing(ARTICLE, 10), [])
    assert.equal((await store.corrections.citing('a_2' as ArticleId, 10)).length, 1)
    await store.answers.forget(CHANNEL)
    assert.deepEqual(await store.corrections.citing('a_2' as ArticleId, 10), [])
  })

  test('finds the digests that tell of an article', async () => {
    await using opened = await open()
    const digest = digestOf('digest-run', { articleIds: [ARTICLE] })
    const { id, stories } = await writeRun(opened.store, 'run', { digest })
    const citing = await opened.store.corrections.citing(ARTICLE, 10)
    assert.deepEqual(citing, [{ kind: 'digest', id, claims: stories.flatMap(({ claims }) => claims) }])
  })

  test('knows where an answer stands', async () => {
    await using opened = await open()
    const { store } = opened
    await answer(store, 'whole', { place: { ...PLACE, moreTs: ['1.3'] } })
    await answer(store, 'soon', { place: { channel: CHANNEL, threadTs: '1.1' } })
    await answer(store, 'aside')
    const { placeOf } = store.corrections
    const place = { channel: CHANNEL, threadTs: '1.1', messages: ['1.2', '1.3'] }
    assert.deepEqual(await placeOf(answerOf('whole')), place)
    assert.equal(await placeOf(answerOf('soon')), 'pending')
    assert.equal(await placeOf(answerOf('aside')), undefined)
    assert.equal(await placeOf(answerOf('unknown')), undefined)
  })

  test('knows where a digest stands, once it is posted', async () => {
    await using opened = await open()
    const { store } = opened
    const { id } = await writeRun(store, 'run', { messages: 2 })
    const place = () => store.corrections.placeOf({ kind: 'digest', id })
    await store.digests.recordPosted('run#0', '1.1')
    assert.equal(await place(), 'pending')
    await store.digests.recordPosted('run#1', '1.2')
    const { channel } = digestOf('run')
    assert.deepEqual(await place(), { channel: channel ?? CHANNEL, threadTs: '1.1', messages: ['1.1', '1.2'] })
    const { id: failed } = await writeRun(store, 'failed')
    await store.digests.recordFailure('failed#0', { error: 'channel is archived' })
    assert.equal(await store.corrections.placeOf({ kind: 'digest', id: failed }), undefined)
  })

  test('writes a note once by its key, and none on what was forgotten', async () => {
    await using opened = await open()
    const { store } = opened
    await answer(store, 'one', { place: PLACE })
    const note = noteOn(answerOf('one'))
    assert.equal(await store.corrections.write([note, noteOn(answerOf('unknown'))]), 1)
    assert.equal(await store.corrections.write([note]), 0)
    const [message, ...more] = await store.digests.takeOutbox(OUTBOX)
    const { key, amends, message: text, at: writtenAt } = note
    const row = { key, amends, message: text, writtenAt, channel: CHANNEL, threadTs: '1.1', position: 0 }
    assert.deepEqual(message, { ...row, state: 'sending', attempts: 0, wasSending: false })
    assert.deepEqual(more, [])
    await store.digests.recordPosted(key, '1.9')
    assert.equal((await store.answers.get('one' as AnswerId))?.place?.messageTs, '1.2')
    assert.equal(await store.corrections.write([note]), 0)
  })

  test('a note on what is still to be posted waits in the outbox beside it', async () => {
    await using opened = await open()
    const { store } = opened
    const { id, channel } = await writeRun(store, 'run')
    assert.equal(await store.corrections.write([noteOn({ kind: 'digest', id })]), 1)
    const taken = await store.digests.takeOutbox(OUTBOX)
    assert.deepEqual(
      taken.map((message) => [message.key, message.channel, message.threadTs]),
      [
        ['run#0', channel, undefined],
        [`note-${id}`, channel, undefined],
      ],
    )
    assert.equal((await store.digests.outboxOf(id)).length, 1)
  })

  test('what was forgotten takes its notes along', async () => {
    await using opened = await open()
    const { store } = opened
    await answer(store, 'one', { place: PLACE })
    await store.corrections.write([noteOn(answerOf('one'))])
    await store.answers.forget(CHANNEL, '1.1')
    assert.deepEqual(await store.digests.takeOutbox(OUTBOX), [])
  })
}
