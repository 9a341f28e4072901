import { countWords } from '../../../domain/text/count-words.ts'
import { STOP_WORDS } from '../../../domain/text/stop-words.ts'

/** How a line of text looks, whatever it says. */
export interface LineShape {
  readonly words: number
  /** Ends as a sentence does, closing quotes and brackets aside. */
  readonly endsSentence: boolean
  /** Cut off with an ellipsis, as teasers are. */
  readonly isCut: boolean
  /** Share of its words that only hold sentences together (English); about .4 in prose, 0 in a menu. */
  readonly stopShare: number
  /** Share of its words that start with a capital. */
  readonly capitalShare: number
  readonly digitShare: number
  readonly startsLower: boolean
  readonly hasQuote: boolean
  readonly addressesReader: boolean
  readonly hasBreaks: boolean
}

const SENTENCE_END = /[.!?…。！？।؟][)\]"'”’»›」』]*\s*$/u
const CUT = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W*$/u
const WORD = /[\p{L}\p{M}\p{N}’']+/gu
const MAX_SHAPE_WORDS = 60
/** The looks of a line show at its two ends; a line can be megabytes long. */
const HEAD_CHARS = 1_000
const TAIL_CHARS = 80

export function readShape(line: string, words: number = countWords(line)): LineShape {
  const head = line.slice(0, HEAD_CHARS)
  const tail = line.slice(-TAIL_CHARS)
  const tokens = head.match(WORD)?.slice(0, MAX_SHAPE_WORDS) ?? []
  const share = (test: (token: string) => boolean) =>
    tokens.length === 0 ? 0 : tokens.filter(test).length / tokens.length
  const isCut = CUT.test(tail)
  return {
    words,
    endsSentence: SENTENCE_END.test(tail) && !isCut,
    isCut,
    stopShare: share((token) => STOP_WORDS.has(token.toLowerCase().replaceAll('’', "'"))),
    capitalShare: share((token) => /^\p{Lu}/u.test(token)),
    digitShare: share((token) => /\p{N}/u.test(token)),
    startsLower: /^["'“‘(]?\p{Ll}/u.test(head),
    hasQuote: /["“”„«»「」]/u.test(head),
    addressesReader: /\b(?:you|your|our|us|we)\b/i.test(head),
    hasBreaks: /[|»›·•]/.test(head),
  }
}

/** The words from which a line counts as prose when it also ends like a sentence. */
const PROSE_WORDS = 10

export function isProse(shape: LineShape): boolean {
  return shape.endsSentence && shape.words >= PROSE_WORDS
}

/** English prose has nearly half its words among the stop words; other languages have almost none of them. */
const ENGLISH_STOP_SHARE = 0.25

/** Whether lines are mostly English, judged on their prose. */
export function isEnglish(shapes: readonly LineShape[]): boolean {
  const prose = shapes.filter(isProse)
  const words = prose.reduce((sum, { words }) => sum + words, 0)
  const stops = prose.reduce((sum, { words, stopShare }) => sum + words * stopShare, 0)
  return words === 0 || stops >= words * ENGLISH_STOP_SHARE
}
