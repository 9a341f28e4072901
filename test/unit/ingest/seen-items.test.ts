import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ArticleId, SourceId } from '../../../src/domain/ids.ts'
import type { FeedItem } from '../../../src/ingest/feed/parsed-feed.ts'
import type { IngestResult } from '../../../src/ingest/ingester.ts'
import { createSeenItems } from '../../../src/ingest/seen-items.ts'

const item = (guid: string): FeedItem => ({ guid, title: 'Bridge', byline: [], isPlain: true, isSummary: true })
const result = (id: string): IngestResult => ({ input: 'feed', status: 'added', id: id as ArticleId, byline: [] })
const SOURCE = 's' as SourceId

it('remembers an entry of a source as unchanged, until anything in it changes', () => {
  const seen = createSeenItems(10)
  seen.remember(item('a'), SOURCE, result('1'))
  assert.deepEqual(seen.find(item('a'), SOURCE), { ...result('1'), status: 'unchanged' })
  assert.equal(seen.find({ ...item('a'), title: 'Bridge opens' }, SOURCE), undefined)
  assert.equal(seen.find(item('a'), undefined), undefined)
})

it('does not remember what was not stored', () => {
  const seen = createSeenItems(10)
  seen.remember(item('a'), SOURCE, { input: 'feed', status: 'rejected', byline: [] })
  assert.equal(seen.find(item('a'), SOURCE), undefined)
})

it('forgets the oldest when it is full', () => {
  const seen = createSeenItems(2)
  for (const guid of ['a', 'b', 'c']) seen.remember(item(guid), SOURCE, result(guid))
  assert.deepEqual(
    ['a', 'b', 'c'].map((guid) => seen.find(item(guid), SOURCE)?.id),
    [undefined, 'b', 'c'],
  )
})
