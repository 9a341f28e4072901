import { createHash } from 'node:crypto'
import type { SourceId } from '../domain/ids.ts'
import type { FeedItem } from './feed/parsed-feed.ts'
import type { IngestResult } from './ingester.ts'

/**
 * Remembers what became of feed entries, for as long as the process lives, so that a feed that is read every half hour
 * does not have its summaries fetched in full every half hour. Bounded; the oldest are forgotten first.
 */
export interface SeenItems {
  /** What became of exactly this entry of this source, as an `unchanged` result. */
  find(item: FeedItem, sourceId: SourceId | undefined): IngestResult | undefined
  remember(item: FeedItem, sourceId: SourceId | undefined, result: IngestResult): void
}

export function createSeenItems(maxItems: number): SeenItems {
  const results = new Map<string, IngestResult>()
  return {
    find: (item, sourceId) => results.get(fingerprint(item, sourceId)),
    remember(item, sourceId, result) {
      if (result.id === undefined) return
      const { duplicateOf: _, ...rest } = result
      results.set(fingerprint(item, sourceId), { ...rest, status: 'unchanged' })
      const [oldest] = results.keys()
      if (results.size > maxItems && oldest !== undefined) results.delete(oldest)
    },
  }
}

function fingerprint(item: FeedItem, sourceId: SourceId | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([sourceId, item]))
    .digest('base64')
}
