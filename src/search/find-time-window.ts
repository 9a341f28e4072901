import * as chrono from 'chrono-node'
import { DateTime, type DurationLike } from 'luxon'
import type { Timestamp } from '../domain/timestamp.ts'

/** The stretch of time that a question names: `from` inclusive, `to` exclusive. */
export interface TimeWindow {
  readonly from: Timestamp
  readonly to: Timestamp
}

export interface TimeReference {
  readonly asOf: Timestamp
  /** IANA zone in which days begin. */
  readonly timezone: string
}

type Unit = 'day' | 'week' | 'month' | 'year'

const RELATIVE =
  /\b(last|past|previous|this)\s+(?:(\d{1,3}|two|three|four|five|six|seven|ten)\s+)?(day|week|month|year)s?\b/i
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 }
const SINCE = /\bsince\b/i
const YEAR = /\b(?:in|during|of|year)\s+((?:19|20)\d\d)\b/i
/** Words that chrono reads as dates and that news uses for something else, unless a preposition stands before them. */
const NOT_A_DATE = /^(?:may|march|sun|sat|mon|second|now|the second|mar|dec|sept?|sec|min)$/i
const DATE_PREPOSITION = /\b(?:in|since|during|by|from|until|before|after|of|last|this)\s+$/i

/**
 * Reads the times out of a question, in order: "yesterday", "last week", "on 16 March", "in March", "since July",
 * "in 2021". A question may name several days.
 */
export function findTimeWindows(text: string, reference: TimeReference): readonly TimeWindow[] {
  const now = DateTime.fromISO(reference.asOf, { zone: reference.timezone })
  if (!now.isValid) return []
  const relative = findRelative(text, now)
  const named = relative ? [relative] : findNamedDates(text, now)
  const windows = named.length > 0 ? named : findYear(text, now)
  const until = (window: LocalWindow) => (SINCE.test(text) ? now : window.to)
  return windows.map((window) => ({ from: toUtc(window.from), to: toUtc(until(window)) }))
}

interface LocalWindow {
  readonly from: DateTime
  readonly to: DateTime
}

/** "last week" is the calendar week before, "the past three days" ends now, "this month" is the one that runs. */
function findRelative(text: string, now: DateTime): LocalWindow | undefined {
  const match = RELATIVE.exec(text)
  if (!match) return undefined
  const [, which = '', countWord, unitWord = ''] = match
  const unit = unitWord.toLowerCase() as Unit
  const count = countWord === undefined ? 1 : (COUNTS[countWord.toLowerCase()] ?? Number(countWord))
  if (/this/i.test(which)) return { from: now.startOf(unit), to: now }
  if (/past/i.test(which) || countWord !== undefined) return { from: now.minus(duration(unit, count)), to: now }
  const from = now.startOf(unit).minus(duration(unit, 1))
  return { from, to: from.plus(duration(unit, 1)) }
}

function duration(unit: Unit, count: number): DurationLike {
  return { [`${unit}s`]: count }
}

function findNamedDates(text: string, now: DateTime): readonly LocalWindow[] {
  const reference = { instant: now.toJSDate(), timezone: now.offset }
  return chrono
    .parse(text, reference)
    .filter((result) => isDate(text, result))
    .flatMap(({ start, end }) => {
      const first = windowOf(start, now)
      const last = end ? windowOf(end, now) : first
      return first && last && last.to > first.from ? [{ from: first.from, to: last.to }] : []
    })
}

function isDate(text: string, { text: found, index }: chrono.ParsedResult): boolean {
  return !NOT_A_DATE.test(found.trim()) || DATE_PREPOSITION.test(text.slice(0, index))
}

function windowOf(parsed: chrono.ParsedComponents, now: DateTime): LocalWindow | undefined {
  const [year, month, day] = [parsed.get('year'), parsed.get('month'), parsed.get('day')]
  if (year === null || month === null || day === null) return undefined
  const whole =
    parsed.isCertain('day') || parsed.isCertain('weekday') ? 'day' : parsed.isCertain('month') ? 'month' : null
  if (!whole && parsed.isCertain('year')) return undefined
  const unit = whole ?? 'day'
  const start = DateTime.fromObject({ year, month, day }, { zone: now.zone }).startOf(unit)
  const from = start.isValid ? notInFuture(start, parsed, now) : undefined
  return from && { from, to: from.plus(duration(unit, 1)) }
}

/** News is about what was: an incomplete date means the last one before now. */
function notInFuture(start: DateTime, parsed: chrono.ParsedComponents, now: DateTime): DateTime {
  if (start <= now || parsed.isCertain('year')) return start
  if (parsed.isCertain('month')) return start.minus({ years: 1 })
  return parsed.isCertain('weekday') ? start.minus({ weeks: 1 }) : start
}

function findYear(text: string, now: DateTime): readonly LocalWindow[] {
  const year = YEAR.exec(text)?.[1]
  if (year === undefined) return []
  const from = DateTime.fromObject({ year: Number(year) }, { zone: now.zone })
  return [{ from, to: from.plus({ years: 1 }) }]
}

function toUtc(time: DateTime): Timestamp {
  return time.toJSDate().toISOString()
}
