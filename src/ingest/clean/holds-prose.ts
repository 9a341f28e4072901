/**
 * Words in a row with nothing but the marks of running text between them. The shortest sentence that reports something is
 * about this long in an alphabet; Chinese, Japanese and Korean say it in a third.
 */
const ALPHABET_RUN = /[\p{L}\p{M}\p{N} \u00a0,;'"’‘“”«»()–—-]{40,}/u
const IDEOGRAPH_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{N} ，、「」『』（）]{12,}/u

/** Whether a text has running words at all; a list of settings, a table of codes or a log has none. */
export function holdsProse(text: string): boolean {
  return ALPHABET_RUN.test(text) || IDEOGRAPH_RUN.test(text)
}
