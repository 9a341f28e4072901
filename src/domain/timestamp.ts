/** An instant as `Date.prototype.toISOString` writes it: UTC, milliseconds, `Z`. Such strings sort in time order. */
export type Timestamp = string

/** The instant of a `Date` as a Timestamp. */
export function toTimestamp(date: Date): Timestamp {
  return date.toISOString()
}

export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
