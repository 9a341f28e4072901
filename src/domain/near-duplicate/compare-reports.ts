import type { Report } from './report.ts'
import type { Overlap } from './text-signature.ts'

/** The exact overlap of two reports' shingles. Two empty texts share nothing. */
export function compareReports(a: Report, b: Report): Overlap {
  const [smaller, larger] = a.distinct.size <= b.distinct.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of smaller.distinct) if (larger.distinct.has(shingle)) shared++
  if (shared === 0) return { jaccard: 0, containment: 0 }
  const all = smaller.distinct.size + larger.distinct.size - shared
  return { jaccard: shared / all, containment: shared / smaller.distinct.size }
}

/**
 * The part of a report from its first to its last shingle that the other one has too: what is left when what was put around
 * it is taken away.
 */
export function cutToShared(report: Report, other: Report): Uint32Array {
  const first = report.shingles.findIndex((shingle) => other.distinct.has(shingle))
  const last = report.shingles.findLastIndex((shingle) => other.distinct.has(shingle))
  return report.shingles.subarray(Math.max(0, first), last + 1)
}
