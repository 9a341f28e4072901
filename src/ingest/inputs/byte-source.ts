import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { NewsdeskError } from '../../domain/errors.ts'
import { isGzip } from './is-gzip.ts'

const HEAD_BYTES = 65_536
const MAX_UNZIPPED_BYTES = 268_435_456

/** An input as a stream of bytes, with its first part looked at already. `rest` includes the head, and is read once. */
export interface PeekedSource {
  readonly head: Uint8Array
  readonly rest: AsyncIterable<Uint8Array>
}

/** Opens a file; a gzip file comes decompressed. Errors: INPUT_NOT_FOUND; INPUT_UNREADABLE `broken`. */
export function openFile(path: string): Promise<PeekedSource> {
  return peekUnzipped(describeReadErrors(createReadStream(path), path), Number.POSITIVE_INFINITY)
}

/** Bytes that were handed over or fetched; gzip comes decompressed, up to a limit, since nobody here chose the file. */
export function openBytes(body: Uint8Array): Promise<PeekedSource> {
  return peekUnzipped(fromBytes(body), MAX_UNZIPPED_BYTES)
}

/** Reads a source whole. Error: INPUT_UNREADABLE `too-large`. */
export async function readWhole({ rest }: PeekedSource, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of rest) {
    size += chunk.length
    if (size > maxBytes) throw refuseSize(maxBytes)
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

async function* fromBytes(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body
}

async function* describeReadErrors(source: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* source
  } catch (cause) {
    throw new NewsdeskError('INPUT_NOT_FOUND', `${path} does not exist or may not be read`, { cause })
  }
}

async function peekUnzipped(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<PeekedSource> {
  const peeked = await peek(source)
  return isGzip(peeked.head) ? peek(limit(gunzip(peeked.rest), maxBytes)) : peeked
}

async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip()
  // Errors of either side surface where the stream is read.
  pipeline(source, stream, () => undefined)
  try {
    yield* stream
  } catch (cause) {
    if (cause instanceof NewsdeskError) throw cause
    throw new NewsdeskError('INPUT_UNREADABLE', 'the gzip file is broken', { cause, reason: 'broken' })
  }
}

async function* limit(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > maxBytes) throw refuseSize(maxBytes)
    yield chunk
  }
}

function refuseSize(maxBytes: number): NewsdeskError {
  return new NewsdeskError('INPUT_UNREADABLE', `the input has more than ${maxBytes} bytes`, { reason: 'too-large' })
}

async function peek(source: AsyncIterable<Uint8Array>): Promise<PeekedSource> {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(next.value)
    size += next.value.length
  }
  return { head: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), rest: chain(chunks, iterator) }
}

async function* chain(chunks: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
