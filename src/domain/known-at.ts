import type { Article } from './article.ts'
import type { Timestamp } from './timestamp.ts'

/** When an article became known: its publication, else when we first saw it. */
export function knownAt({ publishedAt, firstSeenAt }: Pick<Article, 'publishedAt' | 'firstSeenAt'>): Timestamp {
  return publishedAt ?? firstSeenAt
}
