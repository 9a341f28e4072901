import type { TextSpan } from '../article.ts'
import { pushTrimmed } from './split-paragraphs.ts'

/** No sentence is longer: what goes on without a full stop is a table, a list or a text that was spoiled. */
export const MAX_SENTENCE_CHARS = 2_000
/** Where a run-on text may be cut, best first: behind a clause, between words without a number, between words. */
const PLACES = [/(?<=[;:,–—])\s/gu, /(?<=[^\s\p{N}])\s+(?=[^\s\p{N}])/gu, /\s/gu]
const LOW_SURROGATE = /^[\udc00-\udfff]/

/**
 * The span, in pieces when it is too long for a sentence: measuring and checking compare the words of a sentence with
 * each other, which takes minutes over hundreds of thousands of characters.
 */
export function splitRunOn(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  const pieces: TextSpan[] = []
  let from = start
  while (end - from > MAX_SENTENCE_CHARS) {
    const cut = from + cutIn(text.slice(from, from + MAX_SENTENCE_CHARS + 1))
    pushTrimmed(pieces, text, { start: from, end: cut })
    from = cut
  }
  pushTrimmed(pieces, text, { start: from, end })
  return pieces
}

/** Where to cut, in the second half of the longest piece; a run without any space is cut between characters. */
function cutIn(piece: string): number {
  const half = MAX_SENTENCE_CHARS / 2
  for (const place of PLACES) {
    const last = [...piece.slice(half).matchAll(place)].at(-1)
    if (last) return half + last.index
  }
  return LOW_SURROGATE.test(piece.slice(MAX_SENTENCE_CHARS)) ? MAX_SENTENCE_CHARS - 1 : MAX_SENTENCE_CHARS
}
