/** A text and the charset it was read as, by its WHATWG name. */
export interface DecodedText {
  readonly text: string
  readonly charset: string
}

const FALLBACK = 'windows-1252'
const REPLACEMENT = /\ufffd/g
const NOT_ASCII = /[^\p{ASCII}]/gu
/** A UTF-8 text that was cut, or glued to another, still has only a few broken characters among the sound ones. */
const MAX_BROKEN_SHARE = 0.02
const HEAD_BYTES = 4_096
const DECLARATIONS = [
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i,
  /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})["']/i,
]
/** Latin text in UTF-16 has a zero in nearly every second byte. */
const UTF16_ZERO_SHARE = 0.3
const UTF16_SAMPLE_BYTES = 1_024

/**
 * Reads bytes as text: byte order mark, then UTF-8 if it is sound, then the charset that `declared` (a label or a
 * Content-Type) or the text itself names, else windows-1252. Never throws, whatever the bytes.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = charsetOfMark(bytes) ?? guessUtf16(bytes)
  if (marked !== undefined) return decodeAs(bytes, marked)
  const unicode = decodeAs(bytes, 'utf-8')
  if (isSound(unicode.text)) return unicode
  return decodeAs(bytes, chooseCharset([labelOf(declared), declaredInside(bytes)]))
}

/** The first charset named that the bytes can be in. Servers name UTF-8 or Latin-1 by default, whatever they send: any other name is a choice. */
function chooseCharset(labels: readonly (string | undefined)[]): string {
  const named = labels.map(knownCharset).filter((charset) => charset !== undefined && !charset.startsWith('utf-'))
  return named.find((charset) => charset !== FALLBACK) ?? FALLBACK
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedText {
  return { text: new TextDecoder(charset).decode(bytes), charset }
}

function charsetOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

function guessUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, UTF16_SAMPLE_BYTES)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) <= sample.length * UTF16_ZERO_SHARE || Math.min(even, odd) > 0) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isSound(text: string): boolean {
  const broken = text.match(REPLACEMENT)?.length ?? 0
  return broken === 0 || broken <= (text.match(NOT_ASCII)?.length ?? 0) * MAX_BROKEN_SHARE
}

/** The charset in a Content-Type, or the label itself. */
function labelOf(declared: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([^\s;"']+)/i.exec(declared ?? '')?.[1] ?? declared
}

function declaredInside(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(FALLBACK).decode(bytes.subarray(0, HEAD_BYTES))
  return DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find((label) => label !== undefined)
}

/** The WHATWG name of a label, or undefined when there is no such charset. */
function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
