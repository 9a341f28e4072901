import { DateTime } from 'luxon'
import { type LocalWindow, notInFuture } from './local-window.ts'
import type { TimePattern } from './relative-times.ts'

type Groups = Readonly<Record<string, string | undefined>>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = (name: string) =>
  `(?<${name}>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`
const DAY = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?`
const YEAR = '(?:(?: of)?,? (?<year>(?:19|20)\\d\\d))?'
const SEASON_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const PART_YEAR = '(?<year>(?:19|20)\\d\\d)'
const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }
/** "Q3 results" come out when the quarter is over. */
const NOT_FIGURES = "(?!['’]?s? (?:results?|earnings|profits?|revenues?|sales|figures|numbers|growth|gdp)\\b)"
/** A third of a month, in days. */
const THIRD_DAYS = 10
const DECADE_YEARS = 10
/** Days after Monday. */
const SATURDAY = 5

/** Parts of the calendar that a date parser does not know. Without a year the last one before now is meant. */
export const CALENDAR_TIMES: readonly TimePattern[] = [
  [
    new RegExp(
      `\\b(?:between|from) (?:the )?${DAY('first')} (?:and|to|until|till) (?:the )?${DAY('last')}(?: of)? ${MONTH('month')}${YEAR}`,
      'gi',
    ),
    days,
  ],
  [
    new RegExp(
      `\\b(?:between|from) ${MONTH('month')} ${DAY('first')} (?:and|to|until|till) ${DAY('last')}${YEAR}`,
      'gi',
    ),
    days,
  ],
  [
    new RegExp(`\\b(?:between|from) ${MONTH('month')} (?:and|to|until|till) ${MONTH('lastMonth')}${YEAR}`, 'gi'),
    months,
  ],
  [
    new RegExp(
      `\\b(?<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -](?:in )?${MONTH('month')}${YEAR}`,
      'gi',
    ),
    partOfMonth,
  ],
  [
    /\b(?:last|this|(?:in|during|since|over|of)(?: the)?(?: (?:early|late))?) (?<season>spring|summer|autumn|fall|winter)\b(?! (?:olympic|paralympic|game|sport|school|camp|time|coat))(?:(?: of)? (?<year>(?:19|20)\d\d))?/gi,
    season,
  ],
  [
    new RegExp(`\\b(?<quarter>first|second|third|fourth|last) quarter(?: of ${PART_YEAR})?\\b${NOT_FIGURES}`, 'gi'),
    quarter,
  ],
  [new RegExp(`\\bQ(?<quarter>[1-4])(?:(?: of)?,? ${PART_YEAR})?\\b${NOT_FIGURES}`, 'gi'), quarter],
  [new RegExp(`\\b(?<half>first|second) half of (?:${PART_YEAR}|the year|this year)\\b`, 'gi'), halfOfYear],
  [new RegExp(`\\bH(?<half>[12]) (?:of )?${PART_YEAR}\\b`, 'g'), halfOfYear],
  [new RegExp(`\\b(?<part>week(?:end)?) of (?:the )?${DAY('day')}(?: of)? ${MONTH('month')}${YEAR}`, 'gi'), weekOf],
  [new RegExp(`\\b(?<part>week(?:end)?) of ${MONTH('month')} ${DAY('day')}${YEAR}`, 'gi'), weekOf],
  [/\bthe (?<decade>(?:19|20)\d0)s\b/gi, ({ decade }, now) => years(Number(decade), { count: DECADE_YEARS, now })],
  [
    /\b(?:at|on|over|last|this|since) christmas(?: (?:day|eve))?(?: (?<year>(?:19|20)\d\d))?\b/gi,
    ({ year }, now) => span({ year, month: 12, day: 24 }, { days: 3, now }),
  ],
  [
    /\b(?:at|on|over|last|this|since) new year['’]?s?(?: (?:day|eve))?\b/gi,
    (_, now) => span({ year: undefined, month: 12, day: 31 }, { days: 2, now }),
  ],
  [
    /\b(?:in|during|of|year|since|until|before|after) (?<year>(?:19|20)\d\d)\b(?!-)/gi,
    ({ year }, now) => years(Number(year), { count: 1, now }),
  ],
]

function days({ first, last, month, year }: Groups, now: DateTime): LocalWindow | undefined {
  const count = Number(last) - Number(first) + 1
  return count < 1 ? undefined : span({ year, month: monthOf(month), day: Number(first) }, { days: count, now })
}

function months({ month, lastMonth, year }: Groups, now: DateTime): LocalWindow | undefined {
  const wraps = monthOf(lastMonth) < monthOf(month)
  const firstYear = year !== undefined && wraps ? String(Number(year) - 1) : year
  const from = local({ year: firstYear, month: monthOf(month), day: 1 }, now)
  const count = ((monthOf(lastMonth) - monthOf(month) + MONTHS.length) % MONTHS.length) + 1
  return from.isValid ? settled({ from, to: from.plus({ months: count }) }, year, now) : undefined
}

function partOfMonth({ part, month, year }: Groups, now: DateTime): LocalWindow | undefined {
  const from = local({ year, month: monthOf(month), day: 1 }, now)
  const [tenth, twentieth] = [from.plus({ days: THIRD_DAYS }), from.plus({ days: 2 * THIRD_DAYS })]
  const window = /early|beginning|start/i.test(part ?? '')
    ? { from, to: tenth }
    : /mid/i.test(part ?? '')
      ? { from: tenth, to: twentieth }
      : { from: twentieth, to: from.plus({ months: 1 }) }
  return settled(window, year, now)
}

function season({ season: name, year }: Groups, now: DateTime): LocalWindow {
  const from = local({ year, month: SEASON_MONTHS[name?.toLowerCase() ?? ''] ?? 1, day: 1 }, now)
  return settled({ from, to: from.plus({ months: 3 }) }, year, now)
}

function quarter({ quarter: name, year }: Groups, now: DateTime): LocalWindow {
  const number = QUARTERS[name?.toLowerCase() ?? ''] ?? Number(name)
  const from = local({ year, month: (number - 1) * 3 + 1, day: 1 }, now)
  return settled({ from, to: from.plus({ months: 3 }) }, year, now)
}

function halfOfYear({ half, year }: Groups, now: DateTime): LocalWindow {
  const from = local({ year, month: /first|1/i.test(half ?? '') ? 1 : 7, day: 1 }, now)
  return settled({ from, to: from.plus({ months: 6 }) }, year, now)
}

/** Or the weekend of the week that a day is in. */
function weekOf({ part, day, month, year }: Groups, now: DateTime): LocalWindow | undefined {
  const named = span({ year, month: monthOf(month), day: Number(day) }, { days: 1, now })
  if (!named) return undefined
  const monday = named.from.startOf('week')
  return /end/i.test(part ?? '')
    ? { from: monday.plus({ days: SATURDAY }), to: monday.plus({ weeks: 1 }) }
    : { from: monday, to: monday.plus({ weeks: 1 }) }
}

function years(year: number, { count, now }: { count: number; now: DateTime }): LocalWindow {
  const from = DateTime.fromObject({ year }, { zone: now.zone })
  return { from, to: from.plus({ years: count }) }
}

interface Day {
  readonly year: string | undefined
  readonly month: number
  readonly day: number
}

function span(first: Day, { days: count, now }: { days: number; now: DateTime }): LocalWindow | undefined {
  const from = local(first, now)
  return from.isValid ? settled({ from, to: from.plus({ days: count }) }, first.year, now) : undefined
}

function local({ year, month, day }: Day, now: DateTime): DateTime {
  return DateTime.fromObject({ year: year === undefined ? now.year : Number(year), month, day }, { zone: now.zone })
}

function settled(window: LocalWindow, year: string | undefined, now: DateTime): LocalWindow {
  return year === undefined ? notInFuture(window, now) : window
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1
}
