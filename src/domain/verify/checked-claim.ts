import type { TextSpan } from '../article.ts'
import { splitSentences } from '../text/split-sentences.ts'
import { plainText } from './plain-text.ts'
import type { LocatedQuote, VerifiableEvidence } from './verifiable-evidence.ts'

/** A quote at its place, as the rules read it: all texts plain (`plainText`). */
export interface CheckedQuote {
  readonly text: string
  /** The rest of the first sentence before the quote, and of the last one after it. */
  readonly before: string
  readonly after: string
  readonly evidence: VerifiableEvidence
}

/** A claim with its quotes, as the rules read them. */
export interface CheckedClaim {
  readonly text: string
  readonly quotes: readonly CheckedQuote[]
}

/** Puts a claim and its located quotes into the form that the rules read. */
export function checkedClaim(
  text: string,
  located: readonly LocatedQuote[],
  evidence: ReadonlyMap<number, VerifiableEvidence>,
): CheckedClaim {
  const quotes = located.flatMap((quote) => {
    const found = evidence.get(quote.passage)
    return found ? [checkedQuote(quote, found)] : []
  })
  return { text: plainText(text), quotes }
}

function checkedQuote(quote: LocatedQuote, evidence: VerifiableEvidence): CheckedQuote {
  const around = sentencesAround(evidence.text, quote)
  return {
    text: plainText(quote.quote),
    before: plainText(evidence.text.slice(around.start, quote.start)),
    after: plainText(evidence.text.slice(quote.end, around.end)),
    evidence,
  }
}

/** The span of the whole sentences that a stretch of a text belongs to. */
export function sentencesAround(text: string, { start, end }: TextSpan): TextSpan {
  const touched = splitSentences(text).filter((sentence) => sentence.start < end && sentence.end > start)
  return {
    start: Math.min(start, ...touched.map((sentence) => sentence.start)),
    end: Math.max(end, ...touched.map((sentence) => sentence.end)),
  }
}
