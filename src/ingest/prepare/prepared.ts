import type { ArticleDraft } from '../../ports/store/article-store.ts'

/** An article ready to be saved, except for what only the saver knows. Plain: it crosses from a worker. */
export type PreparedArticle = Omit<ArticleDraft, 'raw' | 'seenAt' | 'sourceId'>

/** An article, or why there is none: `reason` is stable, `message` is for the operator. */
export type Prepared = { readonly ok: true; readonly article: PreparedArticle } | ({ readonly ok: false } & Refusal)

export interface Refusal {
  readonly code: 'INPUT_UNREADABLE' | 'INPUT_REJECTED'
  readonly reason: string
  readonly message: string
  readonly externalId?: string
  readonly title?: string
  readonly url?: string
}
