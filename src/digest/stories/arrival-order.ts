import type { Article } from '../../domain/article.ts'
import { knownAt } from '../../domain/known-at.ts'

type Arrived = Pick<Article, 'id' | 'publishedAt' | 'firstSeenAt'>

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
