import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ArticleId, SourceId } from '../../../src/domain/ids.ts'
import type { FeedItem } from '../../../src/ingest/feed/parsed-feed.ts'
import { createSeenItems } from '../../../src/ingest/seen-items.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'

const ITEM: FeedItem = { guid: 'a', title: 'Bridge', byline: [], isPlain: true, isSummary: true }
const SOURCE = 's' as SourceId
const DAY_MS = 86_400_000

/** A store with the article that ITEM became, and that remembered. */
async function openDesk(given: { partial?: boolean } = {}) {
  const clock = createManualClock('2026-11-20T08:00:00.000Z')
  const store = await openTemporaryStore({ clock })
  const [saved] = await store.articles.save([articleDraft(given)])
  const id = saved?.id as ArticleId
  const result = { input: 'feed', status: 'added', id } as const
  await createSeenItems(store, clock).remember([{ item: ITEM, sourceId: SOURCE, result }])
  return { clock, store, id, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() }
}

it('remembers an entry of a source as unchanged, until anything in it changes, also after a restart', async () => {
  await using desk = await openDesk()
  const restarted = createSeenItems(desk.store, desk.clock)
  const found = await restarted.find(ITEM, SOURCE)
  assert.deepEqual(found, {
    status: 'unchanged',
    id: desk.id,
    title: 'Harbour bridge opens',
    byline: [],
    words: 13,
    passages: 2,
  })
  assert.equal(await restarted.find({ ...ITEM, title: 'Bridge opens' }, SOURCE), undefined)
  assert.equal(await restarted.find(ITEM, undefined), undefined)
})

it('does not remember what was not stored, nor what has been pruned', async () => {
  await using desk = await openDesk()
  const seen = createSeenItems(desk.store, desk.clock)
  const other = { ...ITEM, guid: 'b' }
  await seen.remember([{ item: other, sourceId: SOURCE, result: { input: 'feed', status: 'rejected' } }])
  assert.equal(await seen.find(other, SOURCE), undefined)
  await desk.store.prune('2026-11-21T00:00:00.000Z')
  assert.equal(await seen.find(ITEM, SOURCE), undefined)
})

it('asks again after a day for the page of an entry that only gave its summary', async () => {
  await using desk = await openDesk({ partial: true })
  const seen = createSeenItems(desk.store, desk.clock)
  assert.equal((await seen.find(ITEM, SOURCE))?.id, desk.id)
  await desk.clock.advance(DAY_MS)
  assert.equal(await seen.find(ITEM, SOURCE), undefined)
})
