import type { Citation } from './claim.ts'
import type { AnswerId, ArticleId, DigestId } from './ids.ts'
import type { Timestamp } from './timestamp.ts'

/** Something we posted that cites articles. */
export type Publication =
  | { readonly kind: 'answer'; readonly id: AnswerId }
  | { readonly kind: 'digest'; readonly id: DigestId }

/**
 * What became of words that we quoted. `changed`: other words stand in their place (`after`; absent where they address a
 * model and are not repeated); `removed`: nothing does; `restored`: they are back as we quoted them.
 */
export interface QuoteChange {
  readonly kind: 'changed' | 'removed' | 'restored'
  /** What stood in the version before this one. */
  readonly before: string
  readonly after?: string
  /** Texts of the claims that rest on the quote. */
  readonly claims: readonly string[]
}

/** What a new version of an article changes in one publication: at least one quote. */
export interface Correction {
  readonly articleId: ArticleId
  readonly version: number
  /** When we saw the version. */
  readonly seenAt: Timestamp
  readonly article: Pick<Citation, 'title' | 'url' | 'siteName' | 'publishedAt'>
  readonly changes: readonly QuoteChange[]
}

/** A correction and what it corrects. */
export interface Amendment {
  readonly of: Publication
  readonly correction: Correction
}
