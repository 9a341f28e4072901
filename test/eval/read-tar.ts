import { gunzipSync } from 'node:zlib'

const BLOCK_BYTES = 512
const NAME_END = 100
const SIZE_START = 124
const SIZE_END = 136
const TYPE_OFFSET = 156
const PREFIX_START = 345
const PREFIX_END = 500
const REGULAR_FILE = new Set(['0', '\0'])

/** The regular files of a `.tar.gz`, by path. Reads the ustar format that the data sets are packed in. */
export function readTar(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = gunzipSync(archive)
  const files = new Map<string, Uint8Array>()
  for (let offset = 0; offset + BLOCK_BYTES <= bytes.length; ) {
    const header = bytes.subarray(offset, offset + BLOCK_BYTES)
    const name = readText(header, 0, NAME_END)
    if (name === '') break
    const size = Number.parseInt(readText(header, SIZE_START, SIZE_END), 8)
    const prefix = readText(header, PREFIX_START, PREFIX_END)
    const start = offset + BLOCK_BYTES
    if (REGULAR_FILE.has(String.fromCharCode(header[TYPE_OFFSET] ?? 0)))
      files.set(prefix === '' ? name : `${prefix}/${name}`, bytes.subarray(start, start + size))
    offset = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
  }
  return files
}

function readText(header: Uint8Array, start: number, end: number): string {
  return Buffer.from(header.subarray(start, end)).toString('utf8').split('\0')[0]?.trim() ?? ''
}
