import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'

/** Numerals that are no decimal digits, such as circled, raised and Roman ones; fractions are read as numbers. */
const NUMERALS = /(?![½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])[\p{Nl}\p{No}]+/gu
const HAN_NUMERALS = /(?<!\p{Script=Han})[〇零一二三四五六七八九十百千万亿億]+(?!\p{Script=Han})/gu
const WORD = /[\p{L}\p{M}]+/gu
const HANDLE = /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/gu
const EMPHASIS = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)[^*_~\n]{1,200}\1(?![\p{L}\p{N}])/gu
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const

/**
 * Signs that other rules take for words or for nothing: numerals that are no digits, words of two alphabets that look like
 * one, names after "@" or "#", and emphasis. Each stands in a quote as it is.
 */
export function checkSigns({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const isKnown = (literal: string) => quotes.some((quote) => quote.text.includes(literal))
  const numerals = [NUMERALS, HAN_NUMERALS].flatMap((pattern) => text.match(pattern) ?? [])
  const words = [...(text.match(WORD) ?? []).filter(isMixed), ...(text.match(HANDLE) ?? [])]
  return [
    ...numerals.filter((literal) => !isKnown(literal)).map((literal) => unsupported(literal, 'number')),
    ...words.filter((literal) => !isKnown(literal)).map((literal) => unsupported(literal, 'name')),
    ...(text.match(EMPHASIS) ?? [])
      .filter((literal) => !isKnown(literal))
      .map((literal) => unsupported(literal, 'quotation')),
  ]
}

/** "fіfty" with a Cyrillic letter in it. */
function isMixed(word: string): boolean {
  return SCRIPTS.filter((script) => script.test(word)).length > 1
}

function unsupported(literal: string, literalKind: 'number' | 'name' | 'quotation'): VerificationProblem {
  return { kind: 'unsupported-literal', literal, literalKind }
}
