import { DAY_MS } from '../../domain/timestamp.ts'

/** A date as an input states it. */
export interface StatedDate {
  /** ISO 8601 with the zone it was given in, or YYYY-MM-DD when only the day is known. */
  readonly value: string
  readonly precision: 'time' | 'day'
}

/** Nothing that is read as news is older; dates before it are defaults of some software. */
const EARLIEST_YEAR = 1900
/** How content systems write "no date". */
const UNSET_DAYS: ReadonlySet<string> = new Set(['1970-01-01', '1969-12-31', '1900-01-01'])

/** The date unless it can't be true: unset, before any news, or more than a day after `now`, where that is given. */
export function acceptDate(date: StatedDate | undefined, now?: Date): StatedDate | undefined {
  if (date === undefined || Number.isNaN(Date.parse(date.value)) || isAhead(date, now)) return undefined
  const day = date.value.slice(0, 10)
  return UNSET_DAYS.has(day) || Number(day.slice(0, 4)) < EARLIEST_YEAR ? undefined : date
}

/** Whether a date lies more than a day ahead: clocks and zones differ by less. */
export function isAhead(date: StatedDate, now: Date | undefined): boolean {
  return now !== undefined && Date.parse(date.value) > now.getTime() + DAY_MS
}

/** The day of a calendar, or undefined when there is no such day. Months count from 1. */
export function dayOf(year: number, month: number, day: number): StatedDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return exists ? { value: at.toISOString().slice(0, 10), precision: 'day' } : undefined
}
