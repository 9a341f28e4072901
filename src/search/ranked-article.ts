import type { Article } from '../domain/article.ts'

/** An article with its score; the parts of the score are in `why`, by name, and add up to it. */
export interface RankedArticle {
  readonly article: Article
  readonly score: number
  readonly why: Readonly<Record<string, number>>
}

/** The entry with more parts in its score; parts of 0 are left out. */
export function plus(entry: RankedArticle, parts: Readonly<Record<string, number>>): RankedArticle {
  const added = Object.entries(parts).filter(([, value]) => value !== 0)
  const score = added.reduce((sum, [, value]) => sum + value, entry.score)
  return { ...entry, score, why: { ...entry.why, ...Object.fromEntries(added) } }
}

/** Best first; equal scores are ordered by id. */
export function byScore(a: RankedArticle, b: RankedArticle): number {
  return b.score - a.score || (a.article.id < b.article.id ? -1 : 1)
}
