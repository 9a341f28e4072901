import type { DateTime } from 'luxon'
import { duration, type LocalWindow, type Unit, wholeUnit } from './local-window.ts'
import type { TimePattern } from './relative-times.ts'

type Groups = Readonly<Record<string, string | undefined>>

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`
const COUNTS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']
const DAYS_IN_WEEK = 7
const FORTNIGHT_DAYS = 14
/** "A fortnight ago" may be this many days off. */
const SLACK_DAYS = 3
const SATURDAY = WEEKDAYS.indexOf('saturday')

/** Times told from the day of asking that a date parser reads wrong: days of other weeks, units before the last one, units to come. */
export const WEEKDAY_TIMES: readonly TimePattern[] = [
  [new RegExp(`\\b(?<count>\\d|a|one|two|three|four|five|six) ${WEEKDAY}s? ago\\b`, 'gi'), weekdaysAgo],
  [new RegExp(`\\b(?:on )?${WEEKDAY} (?:of )?(?<which>last|this|next) week\\b`, 'gi'), dayOfWeek],
  [/\b(?:the )?weekend before last\b/gi, (_, now) => weekendOf(lastWeekend(now).minus({ weeks: 1 }))],
  [
    /\b(?:the )?(?<unit>week|month|quarter|year) before last\b/gi,
    ({ unit }, now) => wholeUnit(now.minus(duration(unitOf(unit), 2)), unitOf(unit)),
  ],
  [
    /\bnext (?<unit>week|month|quarter|year)\b/gi,
    ({ unit }, now) => wholeUnit(now.plus(duration(unitOf(unit), 1)), unitOf(unit)),
  ],
  [/\ba fortnight ago\b/gi, (_, now) => around(now.minus({ days: FORTNIGHT_DAYS }))],
  [/\b(?:last|past|previous) fortnight\b/gi, (_, now) => ({ from: now.minus({ days: FORTNIGHT_DAYS }), to: now })],
]

/** "Two Mondays ago" is the Monday before the last one; today is not counted. */
function weekdaysAgo({ count, weekday }: Groups, now: DateTime): LocalWindow | undefined {
  const weeks = countOf(count)
  if (weeks < 1) return undefined
  const back = (now.weekday - 1 - placeOf(weekday) + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK
  return wholeUnit(now.minus({ days: back + 1, weeks: weeks - 1 }), 'day')
}

function dayOfWeek({ weekday, which }: Groups, now: DateTime): LocalWindow {
  const weeks = { last: -1, this: 0, next: 1 }[which?.toLowerCase() ?? ''] ?? 0
  return wholeUnit(now.startOf('week').plus({ weeks, days: placeOf(weekday) }), 'day')
}

/** The Saturday of the last weekend that is over. */
function lastWeekend(now: DateTime): DateTime {
  return now.startOf('week').minus({ weeks: 1 }).plus({ days: SATURDAY })
}

function weekendOf(saturday: DateTime): LocalWindow {
  return { from: saturday, to: saturday.plus({ days: 2 }) }
}

function around(then: DateTime): LocalWindow {
  const day = then.startOf('day')
  return { from: day.minus({ days: SLACK_DAYS }), to: day.plus({ days: SLACK_DAYS + 1 }) }
}

function placeOf(weekday: string | undefined): number {
  return WEEKDAYS.indexOf(weekday?.toLowerCase() ?? '')
}

function countOf(word: string | undefined): number {
  const place = COUNTS.indexOf(word?.toLowerCase() ?? '')
  return place < 0 ? Number(word === 'a' || word === 'A' ? 1 : word) : place
}

function unitOf(word: string | undefined): Unit {
  return (word ?? 'week').toLowerCase() as Unit
}
