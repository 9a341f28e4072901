import type { ArticleId, PassageId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

export interface LexicalQuery {
  /** Words as the person wrote them, lower case; any of them may match. The index stems. At most 64 are used. */
  readonly terms: readonly string[]
  /** Only what was known then, in the version of then: see Article. */
  readonly asOf: Timestamp
  /** How many articles and how many passages to return, each. */
  readonly limit: number
  /** Restricts to articles published in [from, before). */
  readonly publishedFrom?: Timestamp
  readonly publishedBefore?: Timestamp
}

export interface ArticleMatch {
  readonly articleId: ArticleId
  /** BM25, higher is better, > 0. Title weight 2, lead weight 2, body weight 1. */
  readonly score: number
}

export interface PassageMatch extends ArticleMatch {
  readonly passageId: PassageId
}

/** BM25 over whole articles and over passages. Ties are broken by id, so that order never depends on the store. */
export interface PassageIndex {
  match(query: LexicalQuery): Promise<{ articles: readonly ArticleMatch[]; passages: readonly PassageMatch[] }>
  /** In how many of the current passages' own text each word occurs (after stemming), and how many passages there are. */
  frequencies(words: readonly string[]): Promise<{ passages: number; counts: ReadonlyMap<string, number> }>
}
