import { dayOf, type StatedDate } from './stated-date.ts'

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\[[^\]]{1,40}\])?$/i
const RFC_2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})[\s-]+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UT|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|[+-]\d{2}:?\d{2})?)?$/i
const EPOCH = /^\d{10}(?:\d{3})?$/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\s|$)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Zone names that RFC 2822 fixes. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z',
  est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
} // biome-ignore format: a short table

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock?: readonly [string, string, string]
  readonly zone?: string
}

/**
 * A date in a form that machines write: ISO 8601, RFC 2822, seconds or milliseconds since 1970, 2024/3/16. A time
 * without a zone gives the day alone, since the instant is not known. Undefined for anything else.
 */
export function parseMachineDate(value: string): StatedDate | undefined {
  const text = value.trim()
  if (EPOCH.test(text)) return fromEpoch(Number(text) * (text.length === 10 ? 1_000 : 1))
  const parts = readIso(text) ?? readRfc(text) ?? readYearFirst(text)
  return parts === undefined ? undefined : stateParts(parts)
}

function fromEpoch(at: number): StatedDate {
  return { value: new Date(at).toISOString().replace('.000Z', 'Z'), precision: 'time' }
}

function readIso(text: string): Parts | undefined {
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, zone] = match
  return createParts([Number(year), Number(month), Number(day)], [hour, minute, second], zone)
}

function readRfc(text: string): Parts | undefined {
  const match = RFC_2822.exec(text)
  if (match === null) return undefined
  const [, day, name = '', year, hour, minute, second, zone] = match
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : createParts([Number(year), month, Number(day)], [hour, minute, second], zone)
}

function readYearFirst(text: string): Parts | undefined {
  const match = YEAR_FIRST.exec(text)
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

function createParts(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second]: readonly (string | undefined)[],
  zone: string | undefined,
): Parts {
  return {
    year,
    month,
    day,
    ...(hour !== undefined && minute !== undefined && { clock: [hour.padStart(2, '0'), minute, second ?? '00'] }),
    ...(zone !== undefined && { zone: normaliseZone(zone) }),
  }
}

function normaliseZone(zone: string): string {
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  const digits = zone.replace(':', '').padEnd(5, '0')
  const offset = `${digits.slice(0, 3)}:${digits.slice(3)}`
  return offset === '+00:00' || offset === '-00:00' ? 'Z' : offset
}

function stateParts({ year, month, day, clock, zone }: Parts): StatedDate | undefined {
  const date = dayOf(year, month, day)
  if (date === undefined || clock === undefined || zone === undefined) return date
  const value = `${date.value}T${clock.join(':')}${zone}`
  return Number.isNaN(Date.parse(value)) ? date : { value, precision: 'time' }
}
