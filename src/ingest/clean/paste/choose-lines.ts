import type { RemovalReason } from '../../extracted.ts'
import { reasonOf } from '../signs/read-signs.ts'
import { scoreFeatures } from '../signs/weights.ts'
import { isBehindTeaser } from './behind-teaser.ts'
import { chooseSegment, type Segment } from './choose-segment.ts'
import { findLinkLists } from './find-link-lists.ts'
import { findRepeats } from './find-repeats.ts'
import { debrisSign, headSign } from './is-debris.ts'
import { isNearlyClean } from './is-nearly-clean.ts'
import lineWeights from './line-weights.json' with { type: 'json' }
import type { ReadLine } from './read-line.ts'

/** What to do with the lines of a text. */
export interface LineChoice {
  /** For each line, why it goes, or undefined when it stays. */
  readonly reasons: readonly (RemovalReason | undefined)[]
  /** Where the article's own lines are. */
  readonly segment: Segment
  /** The text was copied with all that stood around the article on its page. */
  readonly isWholePage: boolean
}

/** Inside the article, what is in doubt stays. */
const MIN_SCORE = -0.25
/** A head is a few lines without full stops; anything else at the start is text. */
const MAX_HEAD_WORDS = 28
const MAX_HEAD_LINES = 14
/** Below the last sentence, a short line with a sign is a button or a menu. */
const MAX_TAIL_WORDS = 8
/** Bylines and dates may stand right behind the first lines of the text. */
const LINES_INTO_TEXT = 2

/** Decides for each line whether it stays. A text that is nearly clean is treated with much more care. */
export function chooseLines(read: readonly ReadLine[], headlines: readonly number[]): LineChoice {
  const choice = isNearlyClean(read) ? chooseDebris(read) : chooseFromPage(read, headlines)
  const repeats = findRepeats(read, (index) => choice.reasons[index] === undefined)
  const reasons = choice.reasons.map((reason, index) => reason ?? (repeats.has(index) ? 'repeated' : undefined))
  return { ...choice, reasons }
}

/** For a text that is an article already: plain debris, and the unpunctuated lines above its first sentence. */
function chooseDebris(read: readonly ReadLine[]): LineChoice {
  const start = headEnd(read)
  const last = read.findLastIndex(({ isProse }) => isProse)
  const reasons = read.map((line, index): RemovalReason | undefined => {
    const isHead = index < start + LINES_INTO_TEXT
    const sign = debrisSign(line) ?? (isHead ? headSign(line) : undefined)
    const isTail = index > last && line.shape.words <= MAX_TAIL_WORDS
    return sign?.reason ?? (isTail ? reasonOf(line.signs) : undefined) ?? (index < start ? 'site-header' : undefined)
  })
  return { reasons, segment: { start, end: read.length }, isWholePage: false }
}

/** The first line that is text: everything above it is short and unpunctuated, as headlines and bylines are. */
function headEnd(read: readonly ReadLine[]): number {
  const first = read.findIndex((line) => line.isProse && debrisSign(line) === undefined)
  if (first <= 0 || first > MAX_HEAD_LINES) return 0
  return read.slice(0, first).every(isHeadLine) ? first : 0
}

function isHeadLine({ shape, signs }: ReadLine): boolean {
  return signs.length > 0 || (!shape.endsSentence && shape.words <= MAX_HEAD_WORDS)
}

/** For a page pasted whole: the stretch that is the article, less debris and what the learned weights take out of it. */
function chooseFromPage(read: readonly ReadLine[], headlines: readonly number[]): LineChoice {
  const segment = chooseSegment(read, headlines)
  const links = findLinkLists(read)
  const reasons = read.map((line, index): RemovalReason | undefined => {
    const told = reasonOf(line.signs)
    if (index < segment.start) return told ?? 'site-header'
    if (index >= segment.end) return told ?? 'page-furniture'
    if (links.has(index)) return 'related'
    const debris = debrisSign(line)
    if (debris !== undefined) return debris.reason
    if (index > segment.start && isBehindTeaser(read, index)) return undefined
    return scoreFeatures(line.features, lineWeights) > MIN_SCORE ? undefined : (told ?? 'related')
  })
  return { reasons, segment, isWholePage: true }
}
