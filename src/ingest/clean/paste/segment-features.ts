import { bucket } from '../signs/bucket.ts'
import { hasSign, type ReadLine } from './read-line.ts'

const STEP_BOUNDS = [1, 2, 4, 8, 16, 40]
const SHARE_BOUNDS = [0.3, 0.5, 0.7, 0.9, 1]
const SIZE_BOUNDS = [10, 25, 60, 150, 400]
const PLACE_CHARS = 4
const FOREIGN = new Set(['footer', 'cookie', 'comments'])
const RELATED = new Set(['related'])
const MAX_PROSE_SCORE = 40
/** What a line that is not prose takes from a stretch: a rough count of how much prose outweighs it. */
const COST = { foreign: 25, related: 14, cut: 9, short: 7, heading: 5, middling: 1 }
const SHORT_WORDS = 3
const HEADING_WORDS = 12

/** Where each line stands against the stretch that is richest in prose. */
export function addSegmentFeatures(read: readonly ReadLine[]): void {
  const { start, end } = richestStretch(read.map(roughScore))
  const share = bucket(proseWords(read.slice(start, end)) / Math.max(1, proseWords(read)), SHARE_BOUNDS)
  let hasProsePassed = false
  for (const [index, { features, isProse }] of read.entries()) {
    const place = placeOf(index, start, end)
    features.push(place, `share${share}${place.slice(0, PLACE_CHARS)}`, `size${bucket(read.length, SIZE_BOUNDS)}`)
    if (index === start) features.push('segmentStart')
    if (index === end - 1) features.push('segmentEnd')
    if (index < end) continue
    features.push(hasProsePassed ? 'pastProse' : 'pastNone')
    if (isProse) hasProsePassed = true
  }
}

function roughScore(line: ReadLine): number {
  const { words, isCut } = line.shape
  if (line.isProse) return Math.min(MAX_PROSE_SCORE, words)
  if (hasSign(line, FOREIGN)) return -COST.foreign
  if (hasSign(line, RELATED)) return -COST.related
  if (isCut) return -COST.cut
  if (words <= SHORT_WORDS) return -COST.short
  return words <= HEADING_WORDS ? -COST.heading : -COST.middling
}

/** The stretch with the largest sum (Kadane's algorithm). */
function richestStretch(scores: readonly number[]): { start: number; end: number } {
  let best = { start: 0, end: 0 }
  let most = 0
  let running = 0
  let start = 0
  for (const [index, score] of scores.entries()) {
    if (running <= 0) {
      running = 0
      start = index
    }
    running += score
    if (running > most) {
      most = running
      best = { start, end: index + 1 }
    }
  }
  return best
}

function proseWords(lines: readonly ReadLine[]): number {
  return lines.reduce((sum, { isProse, shape }) => sum + (isProse ? shape.words : 0), 0)
}

function placeOf(index: number, start: number, end: number): string {
  if (index < start) return `before${bucket(start - index, STEP_BOUNDS)}`
  return index >= end ? `past${bucket(index - end + 1, STEP_BOUNDS)}` : 'within'
}
