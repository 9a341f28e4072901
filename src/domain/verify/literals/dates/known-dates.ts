import { DAY_MS, type Timestamp } from '../../../timestamp.ts'
import type { CheckedQuote } from '../../checked-claim.ts'
import type { DateMention, DateParts } from './date-parts.ts'
import { findDates } from './find-dates.ts'
import { isCountedElsewhere } from './is-counted-elsewhere.ts'
import { type Tense, tenseAt } from './tense-at.ts'

const WEEK = 7
const YEAR_MS = 365 * DAY_MS
/** A day without a year is taken for the nearest one only when it lies this close to the day of publication. */
const NEAR_MS = 120 * DAY_MS
const HOUR_MS = DAY_MS / 24
/** A weekday six days ago may be today in a zone further east. */
const LAST_DAYS = 6
/** In these hours, UTC, it is the same day from California to New Zealand. */
const ALL_AWAKE = { from: 8, to: 12 } as const
/** The dates that stand whole in a quote, each as written and, where the day of publication settles it, in full. */
export function knownDates({ whole, place, evidence }: CheckedQuote): readonly DateParts[] {
  const published = evidence.publishedAt === undefined ? undefined : startOfDay(Date.parse(evidence.publishedAt))
  const dates = findDates(whole).filter(
    (date) => date.start >= place.start && date.start + date.text.length <= place.end,
  )
  return dates.flatMap((date) => [
    withWeekday(date.parts),
    ...(isWeekdayAlone(date) && isCountedElsewhere(whole, date)
      ? []
      : resolved(date.parts, { published, tense: tenseAt(whole, date.start) })),
  ])
}

/**
 * The day that a date in a text means, when the day of publication leaves no doubt about it in any time zone: start of the
 * day, UTC milliseconds. `text` holds the date at `mention.start`.
 */
export function settledDay(text: string, mention: DateMention, publishedAt: Timestamp): number | undefined {
  const instant = Date.parse(publishedAt)
  const published = startOfDay(instant)
  const { word, weekday, day } = mention.parts
  if (day !== undefined || (word === undefined) === (weekday === undefined)) return undefined
  if (isWeekdayAlone(mention) && isCountedElsewhere(text, mention)) return undefined
  const days = daysOf(mention.parts, published, tenseAt(text, mention.start))
  const hour = (instant - published) / HOUR_MS
  const settled =
    word === undefined ? apart(days[0], published) < LAST_DAYS : hour >= ALL_AWAKE.from && hour < ALL_AWAKE.to
  return days.length === 1 && settled ? days[0] : undefined
}

function isWeekdayAlone({ parts: { weekday, day } }: DateMention): boolean {
  return weekday !== undefined && day === undefined
}

function apart(day: number | undefined, published: number): number {
  return day === undefined ? Number.POSITIVE_INFINITY : Math.abs(day - published) / DAY_MS
}

interface Known {
  /** Start of the day of publication, UTC. */
  readonly published: number | undefined
  readonly tense: Tense
}

function resolved(parts: DateParts, { published, tense }: Known): readonly DateParts[] {
  if (published === undefined) return []
  const days = daysOf(parts, published, tense)
  return days.map((day) => ({ ...parts, ...partsOfDay(day) })).concat(spanOf(parts, published))
}

function daysOf(parts: DateParts, published: number, tense: Tense): readonly number[] {
  const { month, day, year, weekday, word } = parts
  if (word !== undefined) return dayOfWord(word, published)
  if (month !== undefined && day !== undefined && year === undefined) return nearest(published, month, day)
  if (weekday !== undefined && day === undefined) return daysOfWeekday(parts, published, tense)
  return []
}

function dayOfWord(word: string, published: number): readonly number[] {
  const shifts: Readonly<Record<string, number>> = {
    today: 0,
    tonight: 0,
    'this morning': 0,
    'this afternoon': 0,
    'this evening': 0,
    yesterday: -1,
    'last night': -1,
    tomorrow: 1,
  }
  const shift = shifts[word]
  return shift === undefined ? [] : [published + shift * DAY_MS]
}

function daysOfWeekday({ weekday = 0, shift }: DateParts, published: number, tense: Tense): readonly number[] {
  const back = (new Date(published).getUTCDay() - weekday + WEEK) % WEEK
  const past = published - (back === 0 && shift === 'last' ? WEEK : back) * DAY_MS
  const next = published + (WEEK - back) * DAY_MS
  if (shift === 'last') return [past]
  if (shift === 'next') return [next]
  if (tense === 'future') return back === 0 ? [past, next] : [next]
  return tense === 'past' ? [past] : []
}

/** The day of that month nearest to publication, when it is near. */
function nearest(published: number, month: number, day: number): readonly number[] {
  const year = new Date(published).getUTCFullYear()
  const candidates = [year - 1, year, year + 1].map((one) => Date.UTC(one, month - 1, day))
  const [best] = candidates.sort((a, b) => Math.abs(a - published) - Math.abs(b - published))
  return best !== undefined && Math.abs(best - published) <= NEAR_MS ? [best] : []
}

function spanOf({ word }: DateParts, published: number): readonly DateParts[] {
  const date = new Date(published)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  if (word === 'last year') return [{ word, year: new Date(published - YEAR_MS).getUTCFullYear() }]
  if (word === 'next year') return [{ word, year: year + 1 }]
  if (word === 'this year' || word === 'earlier this year' || word === 'later this year') return [{ word, year }]
  if (word === 'this month') return [{ word, year, month }]
  if (word === 'last month') return [{ word, ...monthBefore(year, month) }]
  return []
}

function monthBefore(year: number, month: number): { readonly year: number; readonly month: number } {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
}

function withWeekday(parts: DateParts): DateParts {
  const { year, month, day } = parts
  if (year === undefined || month === undefined || day === undefined) return parts
  return { ...parts, ...partsOfDay(Date.UTC(year, month - 1, day)) }
}

function partsOfDay(day: number): DateParts {
  const date = new Date(day)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

function startOfDay(instant: number): number {
  return Math.floor(instant / DAY_MS) * DAY_MS
}
