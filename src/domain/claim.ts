import type { ArticleId } from './ids.ts'
import type { Timestamp } from './timestamp.ts'

/** The proof of a claim: `quote === article.text.slice(start, end)` for that version of the article. */
export interface Citation {
  /** The number shown to readers; equal numbers name the same article within one answer or digest. */
  readonly n: number
  readonly articleId: ArticleId
  readonly version: number
  readonly externalId?: string
  readonly url?: string
  readonly title: string
  readonly siteName?: string
  readonly publishedAt?: Timestamp
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** A sentence that may be posted: it has passed verification against every one of its citations (at least one). */
export interface Claim {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** What a writer proposes; nothing in it is trusted before verification. `passage` is the number shown to the writer. */
export interface DraftClaim {
  readonly text: string
  readonly quotes: readonly { readonly passage: number; readonly text: string }[]
}

/** A proposal that failed verification. Kept for inspection, never posted. */
export interface RejectedClaim {
  readonly draft: DraftClaim
  readonly problems: readonly VerificationProblem[]
}

export type VerificationProblem =
  | { readonly kind: 'no-quote' }
  | { readonly kind: 'unknown-passage'; readonly passage: number }
  | { readonly kind: 'quote-not-found'; readonly quote: string }
  | {
      readonly kind: 'unsupported-literal'
      readonly literal: string
      readonly literalKind: 'number' | 'date' | 'unit' | 'name' | 'quotation'
    }
  | { readonly kind: 'negation' | 'comparison' | 'attribution'; readonly detail: string }
  | { readonly kind: 'forbidden-text'; readonly detail: string }
