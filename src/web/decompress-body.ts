import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'
import { FetchFailure } from '../ports/fetch-failure.ts'

export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd'

type Decompress = (body: Uint8Array, limits: { maxOutputLength: number }) => Promise<Uint8Array>

const DECODERS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
  deflate: inflateEither,
}
const MAX_LAYERS = 2
const ZLIB_METHOD_MASK = 0x0f
const ZLIB_METHOD_DEFLATE = 8

/**
 * Undoes `Content-Encoding`. Decompression stops at `maxBytes`, so that a bomb costs no more than that.
 * Errors: FETCH_FAILED `content-encoding` (unknown, nested or broken), `too-large`.
 */
export async function decompressBody(
  body: Uint8Array,
  { encoding, maxBytes }: { encoding: string | undefined; maxBytes: number },
): Promise<Uint8Array> {
  const layers = (encoding ?? '')
    .split(',')
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer !== '' && layer !== 'identity')
  if (layers.length > MAX_LAYERS) throw new FetchFailure('content-encoding', `${layers.length} layers of compression`)
  let current = body
  for (const layer of layers.toReversed()) current = await decompressLayer(current, { layer, maxBytes })
  return current
}

async function decompressLayer(
  body: Uint8Array,
  { layer, maxBytes }: { layer: string; maxBytes: number },
): Promise<Uint8Array> {
  const decompress = DECODERS[layer]
  if (decompress === undefined) throw new FetchFailure('content-encoding', `unknown compression: ${layer.slice(0, 40)}`)
  if (body.length === 0) return body
  try {
    return await decompress(body, { maxOutputLength: maxBytes })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new FetchFailure('too-large', `more than ${maxBytes} bytes after decompression`, { cause })
    throw new FetchFailure('content-encoding', `the body is not valid ${layer}`, { cause })
  }
}

/** Servers mean zlib or bare deflate by the same word; the first byte tells which. */
function inflateEither(body: Uint8Array, limits: { maxOutputLength: number }): Promise<Uint8Array> {
  const isZlib = ((body[0] ?? 0) & ZLIB_METHOD_MASK) === ZLIB_METHOD_DEFLATE
  return isZlib ? promisify(inflate)(body, limits) : promisify(inflateRaw)(body, limits)
}
