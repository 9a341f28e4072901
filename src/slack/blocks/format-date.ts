import { DAY_MS, type Timestamp } from '../../domain/timestamp.ts'

const DAYS_PER_MONTH = 30.44
const DAYS_PER_YEAR = 365.25
const DAYS_SHOWN = 14
const DAYS_AS_WEEKS = 60

/** `18 March 2024`, by default in UTC. */
export function formatDate(at: Timestamp, timezone = 'UTC'): string {
  return format(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: timezone })
}

/** `18 March 2024, 07:30`, by default in UTC. */
export function formatDateTime(at: Timestamp, timezone = 'UTC'): string {
  const time = format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timezone })
  return `${formatDate(at, timezone)}, ${time}`
}

function format(at: Timestamp, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at))
}

/** How long ago an instant is, for people: `today`, `3 days old`, `2 years old`. */
export function describeAge(at: Timestamp, now: Timestamp): string {
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS)
  if (days < 0) return 'dated in the future'
  if (days === 0) return 'less than a day old'
  if (days < DAYS_SHOWN) return `${count(days, 'day')} old`
  if (days < DAYS_AS_WEEKS) return `${count(Math.floor(days / 7), 'week')} old`
  if (days < DAYS_PER_YEAR) return `${count(Math.floor(days / DAYS_PER_MONTH), 'month')} old`
  return `${count(Math.floor(days / DAYS_PER_YEAR), 'year')} old`
}

/** `1 article`, `1,204 articles`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural}`
}
