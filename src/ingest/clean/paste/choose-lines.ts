import type { RemovalReason } from '../../extracted.ts'
import { scoreFeatures } from '../signs/weights.ts'
import { chooseSegment, type Segment } from './choose-segment.ts'
import { debrisSign, headSign, isRepeat } from './is-debris.ts'
import { isNearlyClean } from './is-nearly-clean.ts'
import lineWeights from './line-weights.json' with { type: 'json' }
import type { ReadLine } from './read-line.ts'

/** What to do with the lines of a text. */
export interface LineChoice {
  /** For each line, why it goes, or undefined when it stays. */
  readonly reasons: readonly (RemovalReason | undefined)[]
  /** Where the article's own lines are. */
  readonly segment: Segment
}

/** Inside the article, what is in doubt stays. */
const MIN_SCORE = -0.5
const MAX_HEAD_WORDS = 14
/** A head with more lines than this is not one. */
const MAX_HEAD_LINES = 14
/** Bylines and dates may stand right behind the first lines of the text. */
const LINES_INTO_TEXT = 2

export function chooseLines(read: readonly ReadLine[], headlines: readonly number[]): LineChoice {
  return isNearlyClean(read) ? chooseDebris(read) : chooseFromPage(read, headlines)
}

/** For a text that is an article already: plain debris, repeats, and the unpunctuated lines above its first sentence. */
function chooseDebris(read: readonly ReadLine[]): LineChoice {
  const start = headEnd(read)
  const reasons = read.map((line, index) => {
    const sign = debrisSign(line)
    if (sign !== undefined) return sign.reason
    if (index < start + LINES_INTO_TEXT && headSign(line) !== undefined) return headSign(line)?.reason
    if (index < start) return 'site-header' as const
    return isRepeat(line) ? ('repeated' as const) : undefined
  })
  return { reasons, segment: { start, end: read.length } }
}

/** The first line that is text: everything above it is short and unpunctuated, as headlines and bylines are. */
function headEnd(read: readonly ReadLine[]): number {
  const first = read.findIndex((line) => line.isProse && debrisSign(line) === undefined)
  if (first <= 0 || first > MAX_HEAD_LINES) return 0
  const isHead = read
    .slice(0, first)
    .every((line) => debrisSign(line) !== undefined || isRepeat(line) || isHeadLine(line))
  return isHead ? first : 0
}

function isHeadLine({ shape, signs }: ReadLine): boolean {
  return signs.length > 0 || (!shape.endsSentence && shape.words <= MAX_HEAD_WORDS * 2)
}

/** For a page pasted whole: the stretch that is the article, less what the learned weights take out of it. */
function chooseFromPage(read: readonly ReadLine[], headlines: readonly number[]): LineChoice {
  const segment = chooseSegment(read, headlines)
  const reasons = read.map((line, index) => {
    const [sign] = line.signs
    if (index < segment.start) return sign?.reason ?? 'site-header'
    if (index >= segment.end) return sign?.reason ?? 'page-furniture'
    if (scoreFeatures(line.features, lineWeights) > MIN_SCORE) return undefined
    return sign?.reason ?? (isRepeat(line) ? 'repeated' : 'related')
  })
  return { reasons, segment }
}
