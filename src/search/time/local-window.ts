import type { DateTime, DurationLike } from 'luxon'

/** A stretch of local time: `from` inclusive, `to` exclusive. */
export interface LocalWindow {
  readonly from: DateTime
  readonly to: DateTime
}

/** A time as it stands in a question. */
export interface LocalMention extends LocalWindow {
  readonly start: number
  readonly end: number
  /** Said from the day of asking ("last week"): its words stand in no article. */
  readonly relative: boolean
}

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

export function duration(unit: Unit, count: number): DurationLike {
  return { [`${unit}s`]: count }
}

/** The whole unit that holds an instant. */
export function wholeUnit(instant: DateTime, unit: Unit): LocalWindow {
  const from = instant.startOf(unit)
  return { from, to: from.plus(duration(unit, 1)) }
}

/** News is about what was: a window of the year that has not begun yet means the one before. */
export function notInFuture({ from, to }: LocalWindow, now: DateTime): LocalWindow {
  return from <= now ? { from, to } : { from: from.minus({ years: 1 }), to: to.minus({ years: 1 }) }
}
