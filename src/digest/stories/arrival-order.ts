import type { Article } from '../../domain/article.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

type Arrived = Pick<Article, 'id' | 'publishedAt' | 'firstSeenAt'>

/** When an article became known: its publication, else when we first saw it. */
export function knownAt({ publishedAt, firstSeenAt }: Pick<Article, 'publishedAt' | 'firstSeenAt'>): Timestamp {
  return publishedAt ?? firstSeenAt
}

/**
 * Orders articles by when we first saw them, then by when they became known, then by id: total, whatever the input's
 * order, and a late arrival never comes before what a story began with.
 */
export function compareArrival(a: Arrived, b: Arrived): number {
  return compare(a.firstSeenAt, b.firstSeenAt) || compare(knownAt(a), knownAt(b)) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
