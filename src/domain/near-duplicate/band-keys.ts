import { mix32 } from './shingles.ts'
import { BANDS, ROWS_PER_BAND, type TextSignature } from './text-signature.ts'

/** 21 bits above 32 make 53, the most that a number holds exactly. */
const HIGH_BITS = 21
const HIGH_STEP = 2 ** 32

/**
 * Keys under which a text is looked up: texts that share a key are candidates (locality-sensitive hashing in bands). Whole
 * numbers below 2^53; a key belongs to one band.
 */
export function bandKeys({ minHashes }: TextSignature): readonly number[] {
  return Array.from({ length: BANDS }, (_, band) => bandKey(minHashes, band))
}

function bandKey(minHashes: Uint32Array, band: number): number {
  let low = band
  let high = ~band
  for (let row = band * ROWS_PER_BAND; row < (band + 1) * ROWS_PER_BAND; row++) {
    low = mix32(low ^ (minHashes[row] ?? 0))
    high = mix32((high + (minHashes[row] ?? 0)) | 0)
  }
  return (high >>> (32 - HIGH_BITS)) * HIGH_STEP + low
}
