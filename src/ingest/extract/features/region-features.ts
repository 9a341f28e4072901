import { bucket } from '../../clean/signs/bucket.ts'
import type { ReadBlock } from './read-block.ts'
import { shareOf } from './scales.ts'

const STEP_BOUNDS = [1, 2, 4, 8, 16]
const LEFT_BOUNDS = [0.01, 0.05, 0.15, 0.4, 0.8, 1]
/** Signs of what comes after an article. */
const STOP_SIGNS = new Set(['related', 'comments', 'newsletter', 'tags'])
const MAX_STOP_WORDS = 14
/** A stop sign ends the article when no more than this share of its prose is still to come. */
const END_SHARE = 0.3
const LONG_AGO = 99

/** Where each block stands against the first and last kept prose, and against the last sign of something else. */
export function addRegionFeatures(read: readonly ReadBlock[]): void {
  const first = read.findIndex(isCore)
  const last = read.findLastIndex(isCore)
  const all = read.reduce((sum, each) => sum + coreWords(each), 0)
  let left = all
  let sinceStop = LONG_AGO
  let hasEnded = false
  for (const [index, each] of read.entries()) {
    const { features } = each
    features.push(regionOf(index, first, last) + (first !== -1 && each.isKept ? 'K' : ''))
    left -= coreWords(each)
    features.push(`left${bucket(shareOf(left, Math.max(1, all)), LEFT_BOUNDS)}`)
    if (index === first) features.push('firstProse')
    if (index === last) features.push('lastProse')
    features.push(`since${bucket(sinceStop, [0, ...STEP_BOUNDS])}`)
    if (hasEnded) features.push('ended')
    const isStop = each.shape.words <= MAX_STOP_WORDS && each.signs.some(({ name }) => STOP_SIGNS.has(name))
    sinceStop = isStop ? 0 : sinceStop + 1
    if (isStop && first !== -1 && index > first && left < all * END_SHARE) hasEnded = true
  }
}

function isCore({ isKept, isProse }: ReadBlock): boolean {
  return isKept && isProse
}

function coreWords(each: ReadBlock): number {
  return isCore(each) ? each.block.words : 0
}

function regionOf(index: number, first: number, last: number): string {
  if (first === -1) return 'noBody'
  if (index < first) return `before${bucket(first - index, STEP_BOUNDS)}`
  if (index > last) return `past${bucket(index - last, STEP_BOUNDS)}`
  return 'inside'
}
