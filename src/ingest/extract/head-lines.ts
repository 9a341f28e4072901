import { DATE_SIGNS } from '../clean/signs/date-signs.ts'
import { clockOfHead } from '../dates/clock-of-head.ts'
import { type HeadDates, readHeadDates } from '../dates/read-head-dates.ts'
import type { ReadingClock } from '../dates/reading-clock.ts'
import { splitNames, unique } from '../metadata/split-names.ts'
import type { ReadBlock } from './features/read-block.ts'
import type { Place } from './page/page-block.ts'

/** A byline or dateline stands within this many blocks before the text, or right after its first lines. */
const REACH = 14
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
    .filter((each) => (hasSign(each, DATE_SIGNS) || isDatedByline(each)) && !isUpdateOnly(each.block.place))
    .map(({ block }) => block.text)
  return readHeadDates(lines, clockOfHead(lines, clock))
}

function isDatedByline(each: ReadBlock): boolean {
  return hasSign(each, BYLINE_SIGNS) && !each.isProse && /\b20\d\d\b/.test(each.block.text)
}

/** The names in the byline at the head of the article, if there is one such line only. */
export function readBylineLine(blocks: readonly ReadBlock[], chosen: readonly boolean[]): readonly string[] {
  const lines = headOf(blocks, chosen).filter((each) => hasSign(each, BYLINE_SIGNS) && !each.isProse)
  const found = new Map(lines.map(({ block }) => [block.text, splitNames(block.text)]))
  const [names = [], ...others] = [...found.values()].filter((each) => each.length > 0)
  return others.length > 0 ? [] : unique(names)
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
