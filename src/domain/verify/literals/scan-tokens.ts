import type { TextSpan } from '../../article.ts'

/** A word, a run of digits with its separators, or a single other sign of a plain text. */
export interface ScanToken extends TextSpan {
  readonly text: string
  readonly lower: string
  readonly kind: 'digits' | 'word' | 'sign'
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean
}

const TOKEN = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|[\p{L}\p{M}]+(?:'\p{L}+)?|\S/gu

/** The tokens of a plain text in order. Digits of every script come out as 0 to 9. */
export function scanTokens(text: string): readonly ScanToken[] {
  const tokens: ScanToken[] = []
  let end = -1
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const kind = /^\p{Nd}/u.test(found) ? 'digits' : /^\p{L}/u.test(found) ? 'word' : 'sign'
    const written = kind === 'digits' ? toAsciiDigits(found) : found
    tokens.push({
      text: written,
      lower: written.toLowerCase(),
      kind,
      glued: index === end,
      start: index,
      end: index + found.length,
    })
    end = index + found.length
  }
  return tokens
}

const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
]
const TEN = 10

function toAsciiDigits(text: string): string {
  return text
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = ZEROS.find((start) => code >= start && code < start + TEN)
      return zero === undefined ? digit : String(code - zero)
    })
}
