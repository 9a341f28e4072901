import { createHash } from 'node:crypto'
import type { Article } from '../domain/article.ts'
import type { SourceId } from '../domain/ids.ts'
import { DAY_MS, type Timestamp, toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import type { FeedItem } from './feed/parsed-feed.ts'
import type { IngestResult } from './ingester.ts'

/** What became of an entry of a source. */
interface ItemOutcome {
  readonly item: FeedItem
  readonly sourceId: SourceId | undefined
  readonly result: IngestResult
}

/**
 * Remembers what became of feed entries, so that a feed that is read every half hour does not have its summaries fetched in
 * full every half hour, nor after every restart.
 */
export interface SeenItems {
  /** What became of exactly this entry of this source, as an `unchanged` result. */
  find(item: FeedItem, sourceId: SourceId | undefined): Promise<Omit<IngestResult, 'input'> | undefined>
  /** Outcomes that gave no article are left out: they are tried again. */
  remember(outcomes: readonly ItemOutcome[]): Promise<void>
}

/** An entry whose page could not be had keeps its summary for so long before the page is asked for again. */
const RETRY_PARTIAL_MS = DAY_MS

export function createSeenItems({ articles, items }: Pick<Store, 'articles' | 'items'>, clock: Clock): SeenItems {
  const isStale = ({ partial }: Article, at: Timestamp) =>
    partial === true && clock.now().getTime() - Date.parse(at) >= RETRY_PARTIAL_MS
  return {
    async find(item, sourceId) {
      const read = await items.find(fingerprint(item, sourceId))
      const article = read && (await articles.get(read.articleId))
      if (read === undefined || article === undefined || isStale(article, read.at)) return undefined
      return describe(article, (await articles.passagesOf(article.id, article.version)).length)
    },
    async remember(outcomes) {
      const at = toTimestamp(clock.now())
      await items.remember(
        outcomes.flatMap(({ item, sourceId, result: { id } }) =>
          id === undefined ? [] : [{ key: fingerprint(item, sourceId), articleId: id, at }],
        ),
      )
    },
  }
}

function describe(article: Article, passages: number): Omit<IngestResult, 'input'> {
  const { id, title, byline, words, externalId, url, siteName, publishedAt, language } = article
  return {
    status: 'unchanged',
    id,
    title,
    byline,
    words,
    passages,
    ...(externalId !== undefined && { externalId }),
    ...(url !== undefined && { url }),
    ...(siteName !== undefined && { siteName }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
  }
}

function fingerprint(item: FeedItem, sourceId: SourceId | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([sourceId, item]))
    .digest('base64')
}
