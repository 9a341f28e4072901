import type { DraftClaim, VerificationProblem } from '../claim.ts'
import { countWords } from '../text/count-words.ts'
import { splitUncutSentences } from '../text/split-sentences.ts'
import { sentencesAround } from './checked-claim.ts'
import { findSuspiciousSpans } from './find-suspicious-spans.ts'
import { locateQuote } from './locate-quote.ts'
import type { LocatedQuote, VerifiableEvidence } from './verifiable-evidence.ts'

/** Fewer words prove nothing, unless they are a whole sentence. */
const MIN_QUOTE_WORDS = 3
/** One sentence needs no more proof than this. */
const MAX_QUOTES = 12

/** Finds each quote in the passage it names, and says what is wrong with those that can't serve as proof. */
export function locateQuotes(
  quotes: DraftClaim['quotes'],
  evidence: ReadonlyMap<number, VerifiableEvidence>,
): { readonly located: readonly LocatedQuote[]; readonly problems: readonly VerificationProblem[] } {
  const located: LocatedQuote[] = []
  const problems: VerificationProblem[] = quotes.length === 0 ? [{ kind: 'no-quote' }] : []
  if (quotes.length > MAX_QUOTES) problems.push({ kind: 'forbidden-text', detail: `more than ${MAX_QUOTES} quotes` })
  for (const { passage, text } of quotes.slice(0, MAX_QUOTES)) {
    const found = evidence.get(passage)
    const span = found && locateQuote(found.text, text)
    if (!found) problems.push({ kind: 'unknown-passage', passage })
    else if (!span) problems.push({ kind: 'quote-not-found', quote: text })
    else located.push({ passage, quote: found.text.slice(span.start, span.end), ...span })
  }
  if (problems.length === 0) problems.push(...located.flatMap((quote) => unfit(quote, evidence.get(quote.passage))))
  return { located: withoutRepeats(located), problems }
}

/** A quote that stands there, but proves nothing: a few words, or text that addresses a model. */
function unfit({ quote, start, end }: LocatedQuote, evidence?: VerifiableEvidence): readonly VerificationProblem[] {
  const text = evidence?.text ?? ''
  const around = sentencesAround(text, { start, end })
  const isWhole = around.end - around.start <= quote.length + 2
  if (countWords(quote) < MIN_QUOTE_WORDS && !isWhole) return [{ kind: 'no-quote' }]
  const suspicious = findSuspiciousSpans(text, splitUncutSentences(text))
  return suspicious.some((span) => span.start < end && span.end > start)
    ? [{ kind: 'forbidden-text', detail: 'the quote addresses a model' }]
    : []
}

function withoutRepeats(located: readonly LocatedQuote[]): readonly LocatedQuote[] {
  const places = new Map(located.map((quote) => [`${quote.passage} ${quote.start} ${quote.end}`, quote]))
  return [...places.values()]
}
