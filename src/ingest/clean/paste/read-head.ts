import { plainWords } from '../../../domain/text/plain-words.ts'
import { clockOfHead } from '../../dates/clock-of-head.ts'
import { type DateReading, type DoubtfulDate, readDate } from '../../dates/read-date.ts'
import { readHeadDates } from '../../dates/read-head-dates.ts'
import type { ReadingClock } from '../../dates/reading-clock.ts'
import type { StatedDate } from '../../dates/stated-date.ts'
import { splitNames, unique } from '../../metadata/split-names.ts'
import { DATE_SIGNS } from '../signs/date-signs.ts'
import type { Segment } from './choose-segment.ts'
import { hasSign, type ReadLine } from './read-line.ts'

/** What the lines above and in the head of an article say about it. */
export interface Head {
  readonly title?: string
  /** The title's line, and other lines that only repeat it. */
  readonly titleLines: ReadonlySet<number>
  readonly byline: readonly string[]
  readonly published?: StatedDate
  readonly updated?: StatedDate
  readonly doubts: readonly DoubtfulDate[]
  readonly siteName?: string
}

export interface ReadHeadOptions {
  readonly headlines: readonly number[]
  readonly segment: Segment
  readonly isWholePage: boolean
  readonly clock: ReadingClock
}

/** A headline stands within this many lines above the text. */
const REACH = 18
/** A byline or date may still follow the first lines of the text. */
const INTO_TEXT = 2
const MIN_TITLE_WORDS = 4
const MAX_TITLE_WORDS = 32
const MAX_SITE_WORDS = 5
const MAX_NAME_WORDS = 4
const NO_HEADLINE = new Set([
  'separator',
  'picture-credit',
  'picture-end',
  'agency-paren',
  'caption-open',
  'share',
  'social-alone',
  'date-line',
  'date-label',
  'byline',
  'read-more',
  'advert',
  'footer',
  'cookie',
  'consent',
  'logo',
  'powered',
  'newsletter-prompt',
  'comment-prompt',
  'url-alone',
  'ago',
  'reporting-by',
  'navigation',
  'tags',
  'comments',
  'membership',
])
const CAPTION_SIGNS = new Set([
  'picture-credit',
  'picture-end',
  'agency-paren',
  'agency-end',
  'slash-paren',
  'caption-open',
  'caption-aside',
  'related',
  'footer',
  'copyright-credit',
])
/** "NAIROBI, 16 March 2024 (Agency) –" at the start of a text. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:, \p{Lu}[\p{L}. ]{1,30})?[,(\s]+((?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}{3,9}(?: \d{4})?))\)?\s*(?:\([^)]{2,30}\)\s*)?[–—:-]/u
const SITE_SEPARATOR = /^\s*[-–—|:·•»]+\s*/

export function readHead(read: readonly ReadLine[], options: ReadHeadOptions): Head {
  const title = findTitle(read, options)
  const lines = headLines(read, options.segment, title?.index)
  const dates = readHeadDates(
    lines.filter((line) => hasSign(line, DATE_SIGNS)).map(({ text }) => text),
    clockOfHead(
      lines.map(({ text }) => text),
      options.clock,
    ),
  )
  const dateline = readDateline(read[options.segment.start], options)
  const published = dates.published ?? dateline.date
  const siteName = title === undefined ? undefined : siteBehind(read[0]?.text ?? '', title.text)
  return {
    titleLines: new Set(title === undefined ? [] : repeatsOf(read, title.text)),
    byline: findByline(lines),
    doubts: published === undefined && dateline.doubt ? [...dates.doubts, dateline.doubt] : dates.doubts,
    ...(title !== undefined && { title: title.text }),
    ...(published !== undefined && { published }),
    ...(dates.updated !== undefined && { updated: dates.updated }),
    ...(siteName !== undefined && { siteName }),
  }
}

interface Title {
  readonly text: string
  readonly index: number
}

function findTitle(read: readonly ReadLine[], { headlines, segment, isWholePage }: ReadHeadOptions): Title | undefined {
  const anchor = headlines.findLast((index) => index < segment.start && index >= segment.start - REACH * 3)
  if (anchor !== undefined) return titleAt(read, anchor)
  const stated = isWholePage ? documentTitle(read[0]) : undefined
  if (stated !== undefined) return { text: stated, index: 0 }
  const from = Math.max(0, segment.start - REACH)
  const candidates = read.slice(from, segment.start).flatMap((line, at) => (isHeadline(line) ? [from + at] : []))
  const cluster = candidates.filter((index, at) =>
    candidates.slice(at).every((other, step) => other <= index + step * 2),
  )
  const long = cluster.filter((index) => (read[index]?.shape.words ?? 0) >= MIN_TITLE_WORDS)
  const chosen =
    long[0] ?? candidates.findLast((index) => (read[index]?.shape.words ?? 0) >= MIN_TITLE_WORDS) ?? candidates.at(-1)
  return chosen === undefined ? undefined : titleAt(read, chosen)
}

/** The document's title at the top of a page copied whole, less the site's part behind the last bar or dash. */
function documentTitle(line: ReadLine | undefined): string | undefined {
  if (line === undefined || line.shape.words < MIN_TITLE_WORDS || line.shape.words > MAX_TITLE_WORDS) return undefined
  if (line.isProse || hasSign(line, NO_HEADLINE)) return undefined
  const [, title = line.text, site = ''] = /^(.+\S)\s+[|–—»-]+\s+(\S.*)$/.exec(line.text) ?? []
  const isSite = site !== '' && site.split(' ').length <= MAX_SITE_WORDS && title.split(' ').length >= MIN_TITLE_WORDS
  return isSite ? title : undefined
}

function titleAt(read: readonly ReadLine[], index: number): Title | undefined {
  const line = read[index]
  return line === undefined ? undefined : { text: line.text, index }
}

function isHeadline(line: ReadLine): boolean {
  const { words, isCut } = line.shape
  return words >= 2 && words <= MAX_TITLE_WORDS && !isCut && !hasSign(line, NO_HEADLINE) && !/[.;,]$/.test(line.text)
}

function repeatsOf(read: readonly ReadLine[], title: string): readonly number[] {
  const wanted = plainWords(title)
  return read.flatMap(({ text }, index) => (plainWords(text) === wanted ? [index] : []))
}

/** The lines about the article: around its title and down to its first sentences, without captions. */
function headLines(read: readonly ReadLine[], { start }: Segment, titleIndex: number | undefined): readonly ReadLine[] {
  const from = Math.max(0, Math.min(titleIndex ?? start, start) - 4, start - REACH * 2)
  return read
    .slice(from, start + INTO_TEXT)
    .filter((line) => !hasSign(line, CAPTION_SIGNS) && !(line.isProse && line.shape.words > 20))
}

const BYLINE_PARTS = /\s+[•·∙|]\s+/
const BESIDE_NAME = new Set([...DATE_SIGNS, 'reading-time', 'url-alone'])

/** A name alone beside a date, a reading time or the site's address, or in one line with them, as readers and apps show it. */
function nameAlone(lines: readonly ReadLine[]): readonly string[] {
  for (const [index, line] of lines.entries()) {
    const [first = '', ...rest] = line.text.split(BYLINE_PARTS)
    const isBeside = [lines[index - 1], lines[index + 1]].some((other) => hasSign(other, BESIDE_NAME))
    const isTold = rest.length > 0 ? hasSign(line, BESIDE_NAME) : isBeside
    const names = isTold && !/^\W*\d/.test(first) ? splitNames(first) : []
    const words = first.split(' ').length
    if (names.length === 1 && names[0] === first.trim() && words >= 2 && words <= MAX_NAME_WORDS) return names
  }
  return []
}

function findByline(lines: readonly ReadLine[]): readonly string[] {
  for (const [index, line] of lines.entries()) {
    if (hasSign(line, new Set(['byline']))) {
      const names = splitNames(line.text)
      if (names.length > 0) return names
    }
    if (hasSign(line, new Set(['byline-alone']))) return splitNames(lines[index + 1]?.text ?? '')
  }
  const withRole = unique(
    lines.filter((line) => hasSign(line, new Set(['role']))).flatMap(({ text }) => splitNames(text)),
  )
  return withRole.length > 0 ? withRole : nameAlone(lines)
}

function readDateline(line: ReadLine | undefined, { clock }: ReadHeadOptions): DateReading {
  const match = DATELINE.exec(line?.text ?? '')
  return match === null ? {} : readDate(match[1] ?? '', clock)
}

/** The site in a document's title, "Headline | The Example", once the headline is known. */
function siteBehind(documentTitle: string, title: string): string | undefined {
  if (!documentTitle.startsWith(title) || documentTitle === title) return undefined
  const rest = documentTitle.slice(title.length)
  if (!SITE_SEPARATOR.test(rest)) return undefined
  const site =
    rest
      .replace(SITE_SEPARATOR, '')
      .split(/\s[|–—-]\s/)
      .at(-1)
      ?.trim() ?? ''
  return site !== '' && site.split(' ').length <= MAX_SITE_WORDS ? site : undefined
}
