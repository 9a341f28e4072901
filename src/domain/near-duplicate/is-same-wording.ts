import { compareReports, cutToShared } from './compare-reports.ts'
import type { Report } from './report.ts'

/** So much in common is one report, edited. The level of "must merge" is .8; the rest allows for another way of counting words. */
const MIN_JACCARD = 0.76
/** A report that is whole inside another page: so much of it must be there … */
const MIN_CONTAINMENT = 0.8
/** … in a stretch that the two have in common but for small changes … */
const MIN_CORE_SHARE = 0.9
/** … with no more around it than there is of it, or a roundup would repeat each of its briefs. */
const MIN_SIZE_RATIO = 0.5
const MIN_CONTAINED_SHINGLES = 40

/** Whether two reports have nearly the same words, or one's words stand in the other with something around them. */
export function isSameWording(a: Report, b: Report): boolean {
  const { jaccard, containment } = compareReports(a, b)
  return jaccard >= MIN_JACCARD || (containment >= MIN_CONTAINMENT && isSurrounded(a, b))
}

function isSurrounded(a: Report, b: Report): boolean {
  const sizes = [a.distinct.size, b.distinct.size]
  const smaller = Math.min(...sizes)
  if (smaller < MIN_CONTAINED_SHINGLES || smaller < MIN_SIZE_RATIO * Math.max(...sizes)) return false
  return [shareOf(cutToShared(a, b), b), shareOf(cutToShared(b, a), a)].every((share) => share >= MIN_CORE_SHARE)
}

function shareOf(core: Uint32Array, other: Report): number {
  return core.reduce((count, shingle) => count + Number(other.distinct.has(shingle)), 0) / core.length
}
