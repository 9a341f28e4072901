import { DAY_MS, type Timestamp } from '../timestamp.ts'
import { countNouns } from './count-nouns.ts'

const DAYS_PER_MONTH = 30.44
const DAYS_PER_YEAR = 365.25
const DAYS_SHOWN = 14
const DAYS_AS_WEEKS = 60

/** How long ago an instant is, for people: `today`, `3 days old`, `2 years old`. */
export function describeAge(at: Timestamp, now: Timestamp): string {
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS)
  if (days < 0) return 'dated in the future'
  if (days === 0) return 'less than a day old'
  if (days < DAYS_SHOWN) return `${countNouns(days, 'day')} old`
  if (days < DAYS_AS_WEEKS) return `${countNouns(Math.floor(days / 7), 'week')} old`
  if (days < DAYS_PER_YEAR) return `${countNouns(Math.floor(days / DAYS_PER_MONTH), 'month')} old`
  return `${countNouns(Math.floor(days / DAYS_PER_YEAR), 'year')} old`
}
