const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*/gu
/** Scripts written without spaces, where about two signs make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu
const SIGNS_PER_WORD = 2

/** How many words a text has, roughly the same in every script. */
export function countWords(text: string): number {
  const signs = text.match(UNSPACED)?.length ?? 0
  if (signs === 0) return text.match(WORD)?.length ?? 0
  return (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0) + Math.ceil(signs / SIGNS_PER_WORD)
}
