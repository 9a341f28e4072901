import { NewsdeskError } from '../domain/errors.ts'
import { type Timestamp, toTimestamp } from '../domain/timestamp.ts'

/** The first and the last instant that a Date can hold: "always known" and "not replaced yet". */
export const BEGINNING_MS = -8.64e15
export const FOREVER_MS = 8.64e15

/** A Timestamp as the store keeps it. Error: INTERNAL for what is no instant, since it would be kept as nothing. */
export function toMs(instant: Timestamp): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new NewsdeskError('INTERNAL', `not an instant: ${JSON.stringify(instant)}`)
  return ms
}

export function toMsOrNull(instant: Timestamp | undefined): number | null {
  return instant === undefined ? null : toMs(instant)
}

export function fromMs(ms: number): Timestamp {
  return toTimestamp(new Date(ms))
}
