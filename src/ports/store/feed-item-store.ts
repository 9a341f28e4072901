import type { ArticleId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

interface ReadFeedItem {
  readonly articleId: ArticleId
  readonly at: Timestamp
}

/** Which entries of feeds have been read, by a key that changes with anything in them, and the article each became. */
export interface FeedItemStore {
  /** The article that the entry became; undefined when it was never read, or the article is gone. */
  find(key: string): Promise<ReadFeedItem | undefined>
  /** A key that is known is given its new article and time. */
  remember(items: readonly (ReadFeedItem & { readonly key: string })[]): Promise<void>
}
