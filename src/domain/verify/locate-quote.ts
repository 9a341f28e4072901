import type { TextSpan } from '../article.ts'
import { type FoldedText, foldText } from './fold-text.ts'

/** A quote may leave out this much in the middle, marked by an ellipsis; what was left out comes back with it. */
const MAX_ELIDED_CHARS = 300
const ELISION = /\s*[[(]?…[\])]?\s*/
const OUTER_SIGNS = /^[\s"'.,;:!?…()[\]-]+|[\s"'.,;:!?…()[\]-]+$/g
const WORD_SIGN = /[\p{L}\p{M}\p{N}]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/**
 * Where a quote stands in a text, however it spells quotes, dashes, spaces, ellipses and case; undefined when it does
 * not stand there whole. Words and numbers are never cut: "200 people" is not found in "1,200 people".
 */
export function locateQuote(text: string, quote: string): TextSpan | undefined {
  const body = foldText(text)
  const wanted = foldText(quote).text.trim()
  return (
    findPieces(body, [wanted]) ??
    findPieces(body, [trimSigns(wanted)]) ??
    findPieces(body, wanted.split(ELISION).map(trimSigns))
  )
}

/** Whether a text holds a phrase whole, in that order of words, in any of the spellings that `locateQuote` allows. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return findPieces(foldText(text), [trimSigns(foldText(phrase).text)]) !== undefined
}

function trimSigns(text: string): string {
  return text.replace(OUTER_SIGNS, '')
}

/** The span from the first piece to the last, when all follow each other closely enough. */
function findPieces(body: FoldedText, pieces: readonly string[]): TextSpan | undefined {
  const parts = pieces.filter((piece) => piece !== '')
  const [first] = parts
  if (first === undefined) return undefined
  for (const start of occurrences(body.text, first, 0)) {
    const end = followPieces(body.text, parts, start)
    if (end !== undefined) return originalSpan(body, start, end)
  }
  return undefined
}

function followPieces(text: string, [first = '', ...rest]: readonly string[], start: number): number | undefined {
  let end = start + first.length
  for (const piece of rest) {
    const [next] = occurrences(text, piece, end)
    if (next === undefined || next - end > MAX_ELIDED_CHARS) return undefined
    end = next + piece.length
  }
  return end
}

function* occurrences(text: string, piece: string, from: number): Generator<number> {
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + piece.length)) yield at
  }
}

/** Whether a cut before `at` would split a word or a number. */
function cutsWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
  if (UNSPACED.test(before) || UNSPACED.test(after)) return false
  if (WORD_SIGN.test(before) && WORD_SIGN.test(after)) return true
  return /\p{N}[.,]\p{N}/u.test(text.slice(at - 2, at + 1)) || /\p{N}[.,]\p{N}/u.test(text.slice(at - 1, at + 2))
}

function originalSpan(body: FoldedText, start: number, end: number): TextSpan | undefined {
  const [from, to] = [body.starts[start], body.ends[end - 1]]
  return from === undefined || to === undefined ? undefined : { start: from, end: to }
}
