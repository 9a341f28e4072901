import { promisify } from 'node:util'
import { zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ArticleDraft } from '../../ports/store/article-store.ts'

/** Up to this size compressing takes well under a millisecond, less than handing it to another thread and back. */
const MAX_SYNC_BYTES = 64 * 1024

const compressElsewhere = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

export interface CompressedRaw {
  readonly content_type: string
  readonly encoding: string
  readonly body: Uint8Array
}

/** The input as it is kept: compressed where that makes it smaller. Large ones are compressed on another thread. */
export async function compressRaw({ contentType, body }: ArticleDraft['raw']): Promise<CompressedRaw> {
  const compressed = body.byteLength > MAX_SYNC_BYTES ? await compressElsewhere(body) : zstdCompressSync(body)
  if (compressed.byteLength >= body.byteLength) return { content_type: contentType, encoding: 'identity', body }
  return { content_type: contentType, encoding: 'zstd', body: compressed }
}

/** Error: STORE_FAILED when it was kept in a way that this version does not know, or is damaged. */
export async function decompressRaw(raw: CompressedRaw): Promise<ArticleDraft['raw']> {
  if (raw.encoding === 'identity') return { contentType: raw.content_type, body: raw.body }
  if (raw.encoding !== 'zstd') throw new NewsdeskError('STORE_FAILED', `unknown encoding ${raw.encoding}`)
  try {
    return { contentType: raw.content_type, body: await decompress(raw.body) }
  } catch (cause) {
    throw new NewsdeskError('STORE_FAILED', 'a kept input can not be decompressed', { cause })
  }
}
