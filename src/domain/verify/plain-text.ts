import { withoutInvisible } from './without-invisible.ts'

const SINGLE_QUOTES = /[‘’‚‛′`´ʼʻ＇‹›❛❜❮❯]/g
const DOUBLE_QUOTES = /[“”„‟″«»〝〞〟＂❝❞⹂〈〉⟨⟩⟪⟫]|''/g
const DASHES = /[‐‑‒–—―−﹘﹣－]/g
const COMPATIBLE = /[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu
/** "U.S." and "J.K.": initials that belong together. */
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}(?!\p{L})/gu
/** "1 200 000" with the thin or no-break spaces that typesetters put between thousands, or with plain ones. */
const SPACED_THOUSANDS = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00a0\u2009\u202f]\p{N}{3})+(?![\p{N}])/gu

/**
 * A text as the literal rules read it: letter case and words as they are, but one sign for each kind of quote and dash,
 * single spaces, no invisible signs, thousands without spaces. Offsets are not those of the original.
 */
export function plainText(text: string): string {
  return withoutInvisible(text)
    .replace(COMPATIBLE, (sign) => sign.normalize('NFKC'))
    .replace(SPACED_THOUSANDS, (digits) => digits.replace(/\s/g, ''))
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(DOTTED_LETTERS, (letters) => letters.replaceAll('.', ''))
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()
}
