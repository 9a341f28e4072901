import { DateTime, Info } from 'luxon'
import type { Timestamp } from '../../domain/timestamp.ts'

/** An instant, or a day (then its start, UTC) when no time is given or its zone is not known. */
export interface FeedDate {
  readonly at: Timestamp
  readonly precision?: 'day'
}

const MINUTES_PER_HOUR = 60
/** Hours from UTC of the zone names that mean one thing in news feeds; RFC 822 section 5.1 has the American ones. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10,
  BST: 1, WEST: 1, CET: 1, CEST: 2, MEZ: 1, MESZ: 2, EET: 2, EEST: 3, SAST: 2, MSK: 3, HKT: 8, SGT: 8, AWST: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13,
} // biome-ignore format: a table
const MONTH_LOCALES = ['en', 'pt', 'es', 'fr', 'de', 'it', 'nl']
const MONTHS = listMonthNames()
/** RFC 2822 section 4.3: two-digit years from 50 up are of the last century. */
const CENTURY_PIVOT = 50

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`
const ZONE = String.raw`(?:\s*\(?([A-Z]{1,5})?([+-]\d{1,2}:?\d{2})?\)?)`
/** Sun, 06 Jul 2014 12:56:00 GMT */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[\p{L}.]+,?\s+)?(\d{1,2})[\s./-]+([\p{L}]+)\.?,?[\s/-]+(\d{2,4})(?:[\s,T]+${TIME}${ZONE})?`,
  'iu',
)
/** Sun Jul  6 12:56:00 GMT 2014 */
const YEAR_LAST = new RegExp(String.raw`^(?:[\p{L}.]+,?\s+)?([\p{L}]+)\s+(\d{1,2})\s+${TIME}${ZONE}\s+(\d{4})$`, 'iu')
/** July 6, 2014 12:56 GMT */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[\p{L}.]+,?\s+)?([\p{L}]+)\.?\s+(\d{1,2}),?\s+(\d{4})(?:[\s,]+${TIME}${ZONE})?`,
  'iu',
)
const MAX_LENGTH = 80

/** Reads the date formats that feeds use (RFC 822 and its misspellings, ISO 8601). Undefined when it is none of them: never guessed. */
export function parseFeedDate(text: string | undefined): FeedDate | undefined {
  const trimmed = text?.trim().replace(/\s+/g, ' ') ?? ''
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined
  return /^\d{4}-?\d{2}-?\d{2}/.test(trimmed) ? parseIso(trimmed) : parseWorded(trimmed)
}

function parseIso(text: string): FeedDate | undefined {
  const date = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text)
  const day = `${date?.[1]}-${date?.[2]}-${date?.[3]}`
  const rest = text
    .slice(date?.[0].length ?? 0)
    .replace(/^[T\s]+/i, '')
    .replace(/\s*(?:UTC|GMT)$/i, 'Z')
    .replace(/\s+(?=[+-]\d)/, '')
  const parsed = DateTime.fromISO(rest === '' ? day : `${day}T${rest}`, { zone: 'utc' })
  return toFeedDate(parsed, rest === '')
}

interface Parts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
  readonly time: readonly (string | undefined)[]
  readonly zone: readonly (string | undefined)[]
}

function parseWorded(text: string): FeedDate | undefined {
  const parts = splitWorded(text)
  const month = MONTHS.get(parts?.month?.toLowerCase() ?? '')
  if (parts === undefined || month === undefined) return undefined
  const [hour, minute, second] = parts.time.map((part) => (part === undefined ? 0 : Number(part)))
  const offset = offsetMinutes(parts.zone)
  const isDay = parts.time[0] === undefined || offset === undefined
  const date = { year: fullYear(parts.year ?? ''), month, day: Number(parts.day) }
  const time = isDay ? {} : { hour: hour ?? 0, minute: minute ?? 0, second: Math.min(second ?? 0, 59) }
  const parsed = DateTime.fromObject({ ...date, ...time }, { zone: 'utc' }).minus({
    minutes: isDay ? 0 : (offset ?? 0),
  })
  return toFeedDate(parsed, isDay)
}

function splitWorded(text: string): Parts | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) {
    const [, day, month, year, ...rest] = dayFirst
    return { year, month, day, time: rest.slice(0, 3), zone: rest.slice(3, 5) }
  }
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    const [, month, day, ...rest] = yearLast
    return { year: rest[5], month, day, time: rest.slice(0, 3), zone: rest.slice(3, 5) }
  }
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst === null) return undefined
  const [, month, day, year, ...rest] = monthFirst
  return { year, month, day, time: rest.slice(0, 3), zone: rest.slice(3, 5) }
}

/** No zone means UTC; a name we don't know gives undefined, and `GMT+0200` is +0200. */
function offsetMinutes([name, digits]: readonly (string | undefined)[]): number | undefined {
  if (digits !== undefined) {
    const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})/.exec(digits) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * MINUTES_PER_HOUR + Number(minutes))
  }
  if (name === undefined) return 0
  const hours = ZONE_HOURS[name.toUpperCase()]
  return hours === undefined ? undefined : hours * MINUTES_PER_HOUR
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year)
  return Number(year) + (Number(year) < CENTURY_PIVOT ? 2_000 : 1_900)
}

function toFeedDate(date: DateTime, isDay: boolean): FeedDate | undefined {
  const at = date.isValid ? date.toUTC().toJSDate() : undefined
  if (at === undefined) return undefined
  return { at: at.toISOString(), ...(isDay && { precision: 'day' }) }
}

/** Month names, whole and short, of the languages whose feeds were seen to use them; English wins where two differ. */
function listMonthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]])
  for (const locale of MONTH_LOCALES.toReversed())
    for (const length of ['long', 'short'] as const)
      Info.months(length, { locale }).forEach((name, index) => {
        names.set(name.toLowerCase().replace('.', ''), index + 1)
      })
  return names
}
