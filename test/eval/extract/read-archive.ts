import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'

const BLOCK = 512
const NAME_BYTES = 100
const SIZE_AT = 124
const SIZE_BYTES = 12
const TYPE_AT = 156
const PREFIX_AT = 345
const PREFIX_BYTES = 155
const REGULAR = new Set(['0', '\0', ''])
const LONG_NAME = 'L'

/** The regular files of a .tar.gz by path (POSIX ustar and GNU long names). */
export async function readTarGz(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const tar = gunzipSync(await readFile(path))
  const files = new Map<string, Uint8Array>()
  let longName: string | undefined
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = readName(tar, at)
    if (name === '') break
    const size = Number.parseInt(readField(tar, at + SIZE_AT, SIZE_BYTES), 8) || 0
    const type = readField(tar, at + TYPE_AT, 1)
    const body = tar.subarray(at + BLOCK, at + BLOCK + size)
    if (REGULAR.has(type)) files.set((longName ?? name).replace(/^\.\//, ''), body)
    longName = type === LONG_NAME ? readField(body, 0, body.length) : undefined
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

function readName(tar: Uint8Array, at: number): string {
  const prefix = readField(tar, at + PREFIX_AT, PREFIX_BYTES)
  const name = readField(tar, at, NAME_BYTES)
  return prefix === '' ? name : `${prefix}/${name}`
}

/** A field's text up to its first zero. */
function readField(bytes: Uint8Array, at: number, length: number): string {
  const field = new TextDecoder().decode(bytes.subarray(at, at + length))
  return (field.split('\0')[0] ?? '').trim()
}

/** A gzipped JSON file. */
export async function readJsonGz<T>(path: string): Promise<T> {
  return JSON.parse(gunzipSync(await readFile(path)).toString()) as T
}

/** A gzipped file of one JSON value a line. */
export async function readJsonLinesGz<T>(path: string): Promise<readonly T[]> {
  const text = gunzipSync(await readFile(path)).toString()
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
