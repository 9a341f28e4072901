import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, StoryId } from '../../../src/domain/ids.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { digestOf, SUBSCRIPTION, writeRun } from './digest-fixtures.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const OLD = '2026-10-01T08:00:00.000Z'
const LIMIT = '2026-11-01T00:00:00.000Z'
const NOW = '2026-11-20T08:00:00.000Z'

export function describeMaintenance(open: OpenStoreUnderTest): void {
  test('tells how much there is', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ text: 'One.\n\nTwo.' }))
    await saveOne(opened.store, articleDraft({ key: 'url:2', text: 'Three.' }))
    const { articles, passages, schemaVersion, bytes } = await opened.store.statistics()
    assert.deepEqual([articles, passages], [2, 3])
    assert.ok(schemaVersion >= 1 && (bytes === undefined || bytes > 0))
  })

  test('prunes articles that were first seen before an instant, with all that hangs on them', async () => {
    await using opened = await open()
    const { articles, stories, index } = opened.store
    const old = await articles.save(
      Array.from({ length: 60 }, (_, n) => articleDraft({ key: `url:${n}`, text: `Bridge ${n}.`, seenAt: OLD })),
    )
    const young = await saveOne(opened.store, articleDraft({ key: 'url:new', text: 'Bridge, new.', seenAt: LIMIT }))
    await stories.save([storyOf('old', [old[0]?.id]), storyOf('mixed', [old[1]?.id, young.id])])
    assert.deepEqual(await opened.store.prune(LIMIT), { articles: 60, answers: 0, events: 0 })
    assert.deepEqual(
      (await articles.list({})).map(({ id }) => id),
      [young.id],
    )
    assert.equal((await index.match({ terms: ['bridge'], asOf: NOW, limit: 99 })).passages.length, 1)
    assert.deepEqual(await index.frequencies(['bridge']), { passages: 1, counts: new Map([['bridge', 1]]) })
    assert.equal(await stories.storyOf(old[1]?.id ?? young.id), undefined)
    assert.equal(await stories.storyOf(young.id), 'mixed')
    assert.equal((await opened.store.statistics()).passages, 1)
    const again = await saveOne(opened.store, articleDraft({ key: 'url:0', text: 'Bridge 0.' }))
    assert.deepEqual([again.id, again.status], [old[0]?.id, 'added'])
  })

  test('makes the oldest copy that is left the origin when the first one is pruned', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ key: 'url:1', publishedAt: OLD, seenAt: OLD }))
    const second = await saveOne(opened.store, articleDraft({ key: 'url:2', publishedAt: '2026-11-02T00:00:00.000Z' }))
    const third = await saveOne(opened.store, articleDraft({ key: 'url:3', publishedAt: '2026-11-03T00:00:00.000Z' }))
    await opened.store.prune(LIMIT)
    assert.equal((await opened.store.articles.get(second.id))?.duplicateOf, undefined)
    assert.equal((await opened.store.articles.get(third.id))?.duplicateOf, second.id)
  })

  test('prunes old claims of events, also of unfinished ones', async () => {
    await using opened = await open()
    const { events } = opened.store
    await events.claim(['old', 'old-message'], { owner: 'p', at: OLD })
    await events.claim(['new'], { owner: 'p', at: NOW })
    assert.deepEqual(await opened.store.prune(LIMIT), { articles: 0, answers: 0, events: 1 })
    assert.equal(await events.claim(['old-message'], { owner: 'p', at: NOW }), true)
    assert.equal(await events.claim(['new'], { owner: 'p', at: NOW }), false)
  })

  test('prunes digests that are done, but keeps where the next one starts, and each run that may be due', async () => {
    await using opened = await open()
    opened.clock.set(OLD)
    const first = digestOf('first', { to: '2026-09-29T07:00:00.000Z' })
    const last = digestOf('last', { to: '2026-09-30T07:00:00.000Z' })
    await writeRun(opened.store, 'first', { digest: first, end: 'delivered' })
    await writeRun(opened.store, 'last', { digest: last, end: 'delivered' })
    const open_ = await writeRun(opened.store, 'open')
    await opened.store.prune(LIMIT)
    assert.equal(await opened.store.digests.get(first.id), undefined)
    assert.deepEqual(await opened.store.digests.outboxOf(first.id), [])
    assert.equal((await opened.store.digests.lastDelivered(SUBSCRIPTION))?.id, last.id)
    assert.deepEqual(await opened.store.digests.get(open_.id), open_)
    assert.equal((await opened.store.digests.getRun('first'))?.state, 'delivered')
  })

  test('says that it is closed when it is', async () => {
    await using opened = await open()
    const { articles, events, statistics } = opened.store
    await saveOne(opened.store, articleDraft())
    await opened.store[Symbol.asyncDispose]()
    const closed = { name: 'NewsdeskError', code: 'STORE_FAILED', reason: 'closed' }
    await assert.rejects(articles.list({}), closed)
    await assert.rejects(articles.save([articleDraft()]), closed)
    await assert.rejects(events.claim(['event'], { owner: 'p', at: NOW }), closed)
    await assert.rejects(statistics(), closed)
  })
}

function storyOf(id: string, articleIds: readonly (ArticleId | undefined)[]) {
  return { id: id as StoryId, articleIds: articleIds.flatMap((articleId) => articleId ?? []) }
}
