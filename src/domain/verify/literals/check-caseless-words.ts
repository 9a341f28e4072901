import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { fold } from '../fold-text.ts'

const CASELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Ethiopic}\p{Script=Georgian}\p{Script=Armenian}]/u
const HIRAGANA_ONLY = /^\p{Script=Hiragana}+$/u
/** Articles and prepositions that Arabic and Hebrew write in one with the word. */
const CLITICS = /^(?:وال|بال|لل|ال|و|ب|ل|ف|ה|ו|ב|ל|מ|ש|כ)/u
/** Shorter words are particles more often than names. */
const MIN_LETTERS = 2
const MIN_SPACED_LETTERS = 4
const SPACED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Ethiopic}\p{Script=Georgian}\p{Script=Armenian}]/u

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/**
 * Scripts without capitals don't show which words are names. There every word of the claim stands in a quote, whole or
 * but for an ending.
 */
export function checkCaselessWords({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (!isCaseless(text)) return []
  const known = quotes.map((quote) => fold(quote.text)).join('\n')
  return [...segmenter.segment(fold(text))]
    .filter(({ isWordLike, segment }) => isWordLike === true && CASELESS.test(segment) && !stands(segment, known))
    .map(({ segment }) => ({ kind: 'unsupported-literal', literal: segment, literalKind: 'name' }))
}

/** Whether a text is written, in part, in a script without capital letters. */
export function isCaseless(text: string): boolean {
  return CASELESS.test(text)
}

function stands(word: string, known: string): boolean {
  if (known.includes(word) || HIRAGANA_ONLY.test(word)) return true
  if (!SPACED.test(word)) return [...word].length < MIN_LETTERS || isInflectedHangul(word, known)
  const bare = word.replace(CLITICS, '')
  const root = bare.slice(0, Math.max(MIN_SPACED_LETTERS - 1, Math.ceil(bare.length * 0.7)))
  return [...bare].length < MIN_SPACED_LETTERS || known.includes(root)
}

/** Korean particles follow the word without a space: the first two syllables decide, three of longer words. */
function isInflectedHangul(word: string, known: string): boolean {
  if (!/^\p{Script=Hangul}+$/u.test(word)) return false
  const particles = word.length > 3 ? 2 : 1
  return word.length > MIN_LETTERS && known.includes(word.slice(0, word.length - particles))
}
