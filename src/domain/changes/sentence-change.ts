import type { TextSpan } from '../article.ts'

/** A sentence at its place: `text === version.text.slice(start, end)`. */
export interface SentenceAt extends TextSpan {
  readonly text: string
}

/** What became of one sentence between two versions of a text; `before` and `after` have offsets into their own version. */
export type SentenceChange =
  | { readonly kind: 'added'; readonly after: SentenceAt }
  | { readonly kind: 'removed'; readonly before: SentenceAt }
  | { readonly kind: 'changed'; readonly before: SentenceAt; readonly after: SentenceAt }
