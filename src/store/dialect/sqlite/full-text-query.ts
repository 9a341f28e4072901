/** An FTS5 query that matches any of the terms. Quoted, a term has no operators; a NUL would end the query early. */
export function fullTextQuery(terms: readonly string[]): string {
  return terms.map((term) => `"${separateLetters(term).replaceAll('\0', ' ').replaceAll('"', '""')}"`).join(' OR ')
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu

/**
 * Puts spaces around each letter of a script that has none, in texts as in terms: a word of such a script is then
 * found as a phrase of letters, where the tokenizer would take a whole clause for one word.
 */
export function separateLetters(text: string): string {
  return text.replace(UNSPACED, ' $& ')
}
