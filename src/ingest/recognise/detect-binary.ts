export const PDF = 'PDF'

/** First bytes of formats that people hand over by mistake, with the word for each. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip archive', [0x1f, 0x8b]],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['RIFF media', [0x52, 0x49, 0x46, 0x46]],
]
const SAMPLE_BYTES = 16_384
/** Control characters other than tab, line ends, form feed and escape make up less than this share of any real text. */
const MAX_CONTROL_SHARE = 0.02
/** In UTF-16 text of the Latin alphabet, about every second byte is zero, all on one side. */
const UTF16_ZERO_SHARE = 0.3

/** The name of the binary format `bytes` are in, or undefined when they can be text. */
export function detectBinary(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return known[0]
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (hasUtf16Mark(sample) || looksLikeUtf16(sample)) return undefined
  return shareOf(sample, isControl) > MAX_CONTROL_SHARE ? 'binary file' : undefined
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const even = shareOf(bytes, (byte, index) => byte === 0 && index % 2 === 0)
  const odd = shareOf(bytes, (byte, index) => byte === 0 && index % 2 === 1)
  return Math.max(even, odd) > UTF16_ZERO_SHARE && Math.min(even, odd) === 0
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b
}

function shareOf(bytes: Uint8Array, test: (byte: number, index: number) => boolean): number {
  let count = 0
  for (let index = 0; index < bytes.length; index++) if (test(bytes[index] ?? 0, index)) count++
  return bytes.length === 0 ? 0 : count / bytes.length
}
