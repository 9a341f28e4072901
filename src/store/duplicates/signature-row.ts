import type { TextSignature } from '../../domain/near-duplicate/text-signature.ts'

const BYTES_PER_HASH = 4

/** The hash values as bytes, least first, on every machine. */
export function writeHashes({ minHashes }: TextSignature): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(minHashes.length * BYTES_PER_HASH))
  for (const [at, hash] of minHashes.entries()) bytes.setUint32(at * BYTES_PER_HASH, hash, true)
  return new Uint8Array(bytes.buffer)
}

export function readSignature(row: { shingles: number; min_hashes: Uint8Array }): TextSignature {
  const { buffer, byteOffset, byteLength } = row.min_hashes
  const bytes = new DataView(buffer, byteOffset, byteLength)
  const minHashes = Uint32Array.from({ length: byteLength / BYTES_PER_HASH }, (_, at) =>
    bytes.getUint32(at * BYTES_PER_HASH, true),
  )
  return { shingles: row.shingles, minHashes }
}
