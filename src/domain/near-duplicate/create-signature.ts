import { mix32, shingleHashes } from './shingles.ts'
import { HASH_FUNCTIONS, type TextSignature } from './text-signature.ts'

/** Fewer shingles say too little: two short notes on one theme would look alike. */
const MIN_SHINGLES = 12
/** Steps of the golden ratio in 32 bits spread the seeds evenly (as SplitMix does). */
const GOLDEN = 0x9e3779b9
const SEEDS = Uint32Array.from({ length: HASH_FUNCTIONS }, (_, n) => mix32(Math.imul(n + 1, GOLDEN)))
const HIGHEST = 0xffffffff

/**
 * The MinHash signature of a text (Broder 1997): the share of equal values in two signatures estimates the Jaccard overlap
 * of the two texts' shingles. Undefined for a text too short to be told apart so.
 */
export function createSignature(text: string): TextSignature | undefined {
  const shingles = new Set(shingleHashes(text))
  if (shingles.size < MIN_SHINGLES) return undefined
  const minHashes = new Uint32Array(HASH_FUNCTIONS).fill(HIGHEST)
  for (const shingle of shingles) lowerEach(minHashes, shingle)
  return { shingles: shingles.size, minHashes }
}

function lowerEach(minHashes: Uint32Array, shingle: number): void {
  for (let n = 0; n < HASH_FUNCTIONS; n++) {
    const hash = mix32(shingle ^ (SEEDS[n] ?? 0))
    if (hash < (minHashes[n] ?? 0)) minHashes[n] = hash
  }
}
