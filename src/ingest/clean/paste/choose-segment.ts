import { bucket } from '../signs/bucket.ts'
import { scoreFeatures, type Weights } from '../signs/weights.ts'
import { endPastTeaser } from './behind-teaser.ts'
import { edgeFeatures } from './edge-features.ts'
import { hasSign, kindOf, type ReadLine } from './read-line.ts'
import learned from './segment-weights.json' with { type: 'json' }

/** A stretch of lines: from `start` to before `end`. */
export interface Segment {
  readonly start: number
  readonly end: number
}

const LONG_SIGN_WORDS = 16
const CARRIED = /^(?:again|repeated|commentish|proseN8|proseP8)/
const CARRIED_IF_NOT_PROSE = /^since:(?:related|comments|footer)\d+$/
/** Past the end of a stretch, this many prose lines within so many lines show that it ended at a box. */
const BOX_REACH = 8
const PROSE_PAST_BOX = 3
const FINAL = new Set(['comments', 'comment-rules', 'footer', 'cookie', 'tags'])
const IN_COMMENTS = /^commentish[35]/

/**
 * The stretch of lines that holds the article: the best sum of a start, the lines, and an end, each with learned weights
 * (a semi-Markov model of one segment), found in one pass.
 */
export function chooseSegment(
  read: readonly ReadLine[],
  headlines: readonly number[],
  weights: Weights = learned,
): Segment {
  const { starts, ends } = edgeFeatures(read, headlines)
  const edge = (features: readonly string[] | undefined) => scoreFeatures(features ?? [], weights) - (weights.bias ?? 0)
  let sum = 0
  let bestStart = { at: 0, score: Number.NEGATIVE_INFINITY }
  let best = { start: 0, end: read.length, score: Number.NEGATIVE_INFINITY }
  for (let at = 0; at <= read.length; at++) {
    const score = bestStart.score + edge(ends[at]) + sum
    if (at > 0 && score > best.score) best = { start: bestStart.at, end: at, score }
    const start = edge(starts[at]) - sum
    if (start > bestStart.score) bestStart = { at, score: start }
    const line = read[at]
    if (line !== undefined) sum += scoreFeatures(coarseFeatures(line), weights)
  }
  return extendPastBoxes(read, best)
}

/** The features by which whole stretches are judged: few, since few whole articles are there to learn from. */
export function coarseFeatures(line: ReadLine): readonly string[] {
  const { words } = line.shape
  return [
    `k:${kindOf(line)}`,
    ...(line.isProse ? [`pw${bucket(words, [10, 15, 25, 40, 60])}`] : []),
    ...line.signs.map(({ name }) => `c:${name}${words > LONG_SIGN_WORDS ? 'L' : ''}`),
    ...line.features.filter((name) => CARRIED.test(name) || (!line.isProse && CARRIED_IF_NOT_PROSE.test(name))),
  ]
}

/** Takes in what follows a box of links inside the article, as long as prose goes on behind it. */
function extendPastBoxes(read: readonly ReadLine[], { start, end }: Segment): Segment {
  let prose = 0
  let last = end - 1
  for (let at = end; at < Math.min(read.length, end + BOX_REACH); at++) {
    const line = read[at]
    if (line === undefined || hasSign(line, FINAL) || line.features.some((name) => IN_COMMENTS.test(name))) break
    if (!line.isProse) continue
    prose++
    last = at
  }
  if (prose >= PROSE_PAST_BOX) return extendPastBoxes(read, { start, end: last + 1 })
  const pastTeaser = endPastTeaser(read, end)
  return pastTeaser === undefined ? { start, end } : extendPastBoxes(read, { start, end: pastTeaser })
}
