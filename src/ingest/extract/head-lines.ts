import { clockOfHead } from '../dates/clock-of-head.ts'
import { type HeadDates, readHeadDates } from '../dates/read-head-dates.ts'
import type { ReadingClock } from '../dates/reading-clock.ts'
import { splitNames, unique } from '../metadata/split-names.ts'
import type { ReadBlock } from './features/read-block.ts'
import type { Place } from './page/page-block.ts'

/** A byline or dateline stands within this many blocks before the text, or right after its first lines. */
const REACH = 14
/** Lines of details that may open the text, before its first sentence. */
const MAX_OPENING = 4
const DATE_SIGNS = new Set(['date-line', 'date-label', 'ago', 'clock-inside'])
const WHOLE_DATES = new Set(['date-line', 'date-label'])
const BYLINE_SIGNS = new Set(['byline'])
const FOREIGN_PLACES = new Set([
  'near:related',
  'junk:related',
  'junk:comments',
  'in:figure',
  'in:aside',
  'in:footer',
  'hidden',
  'in:nav',
])

/** The date lines at the head of the article; never one of a caption, a comment or a list of other stories. */
export function readDateLines(
  blocks: readonly ReadBlock[],
  chosen: readonly boolean[],
  clock: ReadingClock,
): HeadDates {
  const lines = headOf(blocks, chosen)
    .filter((each) => hasSign(each, DATE_SIGNS) && !isUpdateOnly(each.block.place))
    .map(({ block }) => block.text)
  return readHeadDates(lines, clockOfHead(lines, clock))
}

/** The names in the byline at the head of the article, if there is one such line only. */
export function readBylineLine(blocks: readonly ReadBlock[], chosen: readonly boolean[]): readonly string[] {
  const lines = headOf(blocks, chosen).filter((each) => hasSign(each, BYLINE_SIGNS) && !each.isProse)
  const found = new Map(lines.map(({ block }) => [block.text, splitNames(block.text)]))
  const [names = [], ...others] = [...found.values()].filter((each) => each.length > 0)
  return others.length > 0 ? [] : unique(names)
}

/** The choice without the byline and date lines that open the text: what they say is among the article's details. */
export function withoutDetails(
  blocks: readonly ReadBlock[],
  chosen: readonly boolean[],
  byline: readonly string[],
): readonly boolean[] {
  const opening = blocks.flatMap((each, index) => (chosen[index] ? [{ each, index }] : [])).slice(0, MAX_OPENING)
  const prose = opening.findIndex(({ each }) => each.isProse)
  const details = (prose < 0 ? [] : opening.slice(0, prose)).filter(({ each }) => isDetail(each, byline))
  const left = new Set(details.map(({ index }) => index))
  return chosen.map((isChosen, index) => isChosen && !left.has(index))
}

function isDetail(each: ReadBlock, byline: readonly string[]): boolean {
  if (hasSign(each, WHOLE_DATES)) return true
  const known = new Set(byline.map((name) => name.toLowerCase()))
  const names = splitNames(each.block.text)
  return hasSign(each, BYLINE_SIGNS) && names.length > 0 && names.every((name) => known.has(name.toLowerCase()))
}

function headOf(blocks: readonly ReadBlock[], chosen: readonly boolean[]): readonly ReadBlock[] {
  const first = chosen.indexOf(true)
  const head = blocks.slice(Math.max(0, first - REACH), first + 2)
  return head.filter(({ features }) => !features.some((name) => FOREIGN_PLACES.has(name)))
}

function hasSign({ signs }: ReadBlock, names: ReadonlySet<string>): boolean {
  return signs.some(({ name }) => names.has(name))
}

/** Themes mark the time of the last change by its class alone, without a word. */
function isUpdateOnly({ className, parent }: Place): boolean {
  const names = `${className} ${parent?.className ?? ''}`
  return /updated|modified/i.test(names) && !/publish|posted|entry-date/i.test(names)
}
