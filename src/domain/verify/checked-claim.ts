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
  /** The whole sentences that the quote stands in, and where it stands in them. */
  readonly whole: string
  readonly place: TextSpan
  /** The sentences of `whole`, one by one. */
  readonly sentences: readonly string[]
  /** The beginning of the sentence that follows them. */
  readonly next: string
  readonly evidence: VerifiableEvidence
}

/** A claim with its quotes, as the rules read them. */
export interface CheckedClaim {
  readonly text: string
  readonly quotes: readonly CheckedQuote[]
}

/** So much of the next sentence shows whether it takes the one before back. */
const NEXT_CHARS = 80
const ORDINAL_END = /(?<!\d)\d{1,2}\.$/

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
  const [lead, tail] = [evidence.text.slice(around.start, quote.start), evidence.text.slice(quote.end, around.end)]
  const [before, text, after] = [plainText(lead), plainText(quote.quote), plainText(tail)]
  const start = before.length + (/\S\s+$/.test(lead) ? 1 : 0)
  const whole = `${before.padEnd(start)}${text}${/^\s/.test(tail) ? ' ' : ''}${after}`.trimEnd()
  return {
    ...{ text, before, after, whole, evidence },
    next: plainText(evidence.text.slice(around.end, around.end + NEXT_CHARS)),
    place: { start, end: start + text.length },
    sentences: joinOrdinals(around.sentences.map((one) => plainText(evidence.text.slice(one.start, one.end)))),
  }
}

/** A full stop after a number ("am 16. März") ends no sentence. */
function joinOrdinals(sentences: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    if (last !== undefined && ORDINAL_END.test(last)) joined[joined.length - 1] = `${last} ${sentence}`
    else joined.push(sentence)
  }
  return joined
}

/** Whether a quote leaves out no word of the sentences that it stands in. */
export function isWhole({ before, after }: CheckedQuote): boolean {
  return !/[\p{L}\p{N}]/u.test(before + after)
}

/** The span of the whole sentences that a stretch of a text belongs to, and those sentences. */
export function sentencesAround(
  text: string,
  { start, end }: TextSpan,
): TextSpan & { readonly sentences: readonly TextSpan[] } {
  const sentences = splitSentences(text).filter((sentence) => sentence.start < end && sentence.end > start)
  return {
    start: Math.min(start, ...sentences.map((sentence) => sentence.start)),
    end: Math.max(end, ...sentences.map((sentence) => sentence.end)),
    sentences,
  }
}
