import { HASH_FUNCTIONS, type Overlap, type TextSignature } from './text-signature.ts'

/** The overlap of two texts as their signatures tell it; the standard error of `jaccard` is below .06. */
export function estimateOverlap(a: TextSignature, b: TextSignature): Overlap {
  const equal = a.minHashes.reduce((count, hash, n) => count + Number(hash === b.minHashes[n]), 0)
  const jaccard = equal / HASH_FUNCTIONS
  const shared = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles)
  return { jaccard, containment: Math.min(1, shared / Math.min(a.shingles, b.shingles)) }
}
