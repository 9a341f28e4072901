import type { ArticleMatch, PassageMatch } from '../ports/store/passage-index.ts'

/** What the index found for some words, best first. */
export interface Matches {
  readonly articles: readonly ArticleMatch[]
  readonly passages: readonly PassageMatch[]
}
