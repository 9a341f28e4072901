import type { TextSpan } from '../article.ts'
import { normalWording } from '../text/normal-wording.ts'
import { compareTexts } from './compare-texts.ts'
import type { SentenceAt } from './sentence-change.ts'

/** Where words that were quoted from one version are in another: as they were, in other words, or nowhere. */
export type FoundQuote =
  | { readonly kind: 'kept' }
  | { readonly kind: 'changed'; readonly before: string; readonly after: readonly SentenceAt[] }
  | { readonly kind: 'removed'; readonly before: string }

/**
 * Looks for a quote of one version in another. What changed around it, or only in its signs, is no change of it. `before`
 * are the whole sentences that it stood in.
 */
export function findQuote(cited: string, quote: TextSpan, other: string): FoundQuote {
  const touched = compareTexts(cited, other).flatMap((change) => (change.kind === 'added' ? [] : [change]))
  const own = touched.filter(({ before }) => before.start < quote.end && before.end > quote.start)
  const after = own.flatMap((change) => (change.kind === 'changed' ? [change.after] : []))
  const wording = normalWording(cited.slice(quote.start, quote.end))
  const isKept = own.length === 0 || normalWording(after.map(({ text }) => text).join(' ')).includes(wording)
  if (isKept) return { kind: 'kept' }
  const before = own.map((change) => change.before.text).join(' ')
  return after.length > 0 ? { kind: 'changed', before, after } : { kind: 'removed', before }
}
