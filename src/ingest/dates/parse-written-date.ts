import * as chrono from 'chrono-node'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/timestamp.ts'
import { parseMachineDate } from './parse-machine-date.ts'
import type { ReadingClock } from './reading-clock.ts'
import { dayOf, type StatedDate } from './stated-date.ts'

type Base = Pick<ReadingClock, 'readAt'>

const MAX_CHARS = 200
const AGO = /\b(\d{1,3}|an?|one|two|three)\s*(minutes?|mins?|hours?|hrs?|days?)\s+ago\b/i
const SMALL_NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 }
/** 03/04/2024 is two different days on two shores. */
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/
const MONTH_NAMES: readonly RegExp[] = [
  /^(?:jan|gen|ene|янв)/i, /^(?:feb|fév|fev|фев)/i, /^(?:mar[^dt]|mar$|mär|марта?|març)/i, /^(?:apr|avr|abr|апр)/i, /^(?:may|mai|mag|mei|мая)/i, /^(?:jun|juin|giu|июн)/i,
  /^(?:jul|juil|lug|июл)/i, /^(?:aug|aoû|ago|авг)/i, /^(?:sep|set|сен)/i, /^(?:oct|okt|ott|out|окт)/i, /^(?:nov|ноя)/i, /^(?:dec|dez|déc|dic|дек)/i,
] // biome-ignore format: a row for each half of the year
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})\.?(?:st|nd|rd|th|er|º)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/u
/** A month or a year: without either, the words only count from now ("2 hours ago", "last Friday"). */
const NAMES_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}/i
const MAX_NUMERIC_MONTH = 12
const CENTURY = 2000
/** What relative words are read against when nothing is known; what comes of it is not used. */
const UNKNOWN = new Date(0)
/** A date without a year is taken for its latest occurrence only when that is this recent. */
const MAX_YEARLESS_AGE_MS = 180 * DAY_MS

/**
 * A date that people wrote, in a line that is about a date. With a year: the day, and the time when a zone stands by
 * it. Without one: the last such day before the text was read, at most half a year back. "2 hours ago": only when it is
 * known when that was. All-figure dates count when no other reading exists. Undefined when the line leaves it open.
 */
export function parseWrittenDate(line: string, base: Base = {}): StatedDate | undefined {
  const text = line.slice(0, MAX_CHARS)
  const machine = parseMachineDate(text)
  if (machine !== undefined) return machine
  const ago = parseAgo(text, base)
  if (ago !== undefined) return ago
  const east = EAST_ASIAN.exec(text)
  if (east !== null) return dayOf(Number(east[1]), Number(east[2]), Number(east[3]))
  const numeric = NUMERIC.exec(text)
  if (numeric !== null) return parseNumeric(numeric)
  return parseWithChrono(text, base) ?? parseNamedMonth(text)
}

function parseAgo(text: string, { readAt }: Base): StatedDate | undefined {
  const match = AGO.exec(text)
  if (match === null || readAt === undefined) return undefined
  const [, count = '', unit = ''] = match
  const amount = SMALL_NUMBERS[count.toLowerCase()] ?? Number(count)
  const isDays = /^d/i.test(unit)
  const at = new Date(readAt.getTime() - amount * (isDays ? DAY_MS : /^h/i.test(unit) ? HOUR_MS : MINUTE_MS))
  const iso = at.toISOString()
  return isDays ? { value: iso.slice(0, 10), precision: 'day' } : { value: `${iso.slice(0, 19)}Z`, precision: 'time' }
}

function parseNumeric([, first = '', second = '', last = '']: RegExpExecArray): StatedDate | undefined {
  const year = last.length === 2 ? CENTURY + Number(last) : Number(last)
  const [a, b] = [Number(first), Number(second)]
  if (a === b || b > MAX_NUMERIC_MONTH) return dayOf(year, a, b)
  return a > MAX_NUMERIC_MONTH ? dayOf(year, b, a) : undefined
}

function parseWithChrono(text: string, { readAt }: Base): StatedDate | undefined {
  const [result] = chrono.strict.parse(text, readAt ?? UNKNOWN, { forwardDate: false })
  if (result === undefined || !NAMES_DAY.test(result.text)) return undefined
  const { start } = result
  if (!start.isCertain('day') || !start.isCertain('month')) return undefined
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
  if (year === null || month === null || day === null) return undefined
  if (!start.isCertain('year')) return readAt && lastOccurrence(month, day, readAt)
  const date = dayOf(year, month, day)
  return date === undefined ? undefined : withClock(date, start)
}

function withClock(date: StatedDate, start: chrono.ParsedComponents): StatedDate {
  const offset = start.get('timezoneOffset')
  const [hour, minute] = [start.get('hour'), start.get('minute')]
  if (!start.isCertain('hour') || !start.isCertain('timezoneOffset') || offset === null || hour === null) return date
  const clock = `${pad(hour)}:${pad(minute ?? 0)}:${pad(start.get('second') ?? 0)}`
  return { value: `${date.value}T${clock}${renderOffset(offset)}`, precision: 'time' }
}

function renderOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** The last 16 March up to the day after, when that is recent enough for the year to go without saying. */
function lastOccurrence(month: number, day: number, readAt: Date): StatedDate | undefined {
  for (const year of [1, 0, -1].map((step) => readAt.getUTCFullYear() + step)) {
    const date = dayOf(year, month, day)
    const age = date === undefined ? Number.NaN : readAt.getTime() - Date.parse(date.value)
    if (age >= -DAY_MS) return age <= MAX_YEARLESS_AGE_MS ? date : undefined
  }
  return undefined
}

/** "19 novembre 2019", "12 de marzo de 2024": day, month and year in the languages of Europe. */
function parseNamedMonth(text: string): StatedDate | undefined {
  const match = DAY_MONTH_YEAR.exec(text)
  if (match === null) return undefined
  const month = MONTH_NAMES.findIndex((name) => name.test(match[2] ?? '')) + 1
  return month === 0 ? undefined : dayOf(Number(match[3]), month, Number(match[1]))
}
