const MICROS_PER_MS = 1_000
const MICROS_PER_SECOND = 1_000_000

/** Hands out message timestamps, `seconds.micros`, each later than the one before even when the clock stands still. */
export interface TsSequence {
  next(): string
  /** Never hand out a ts at or before this one. Used when earlier messages are loaded from a file. */
  startAfter(ts: string): void
}

/** Microseconds since 1970 of a `seconds.micros` timestamp; NaN when it is not one. */
export function tsToMicros(ts: string): number {
  return /^\d{1,12}(\.\d{1,6})?$/.test(ts) ? Math.round(Number(ts) * MICROS_PER_SECOND) : Number.NaN
}

export function createTsSequence(now: () => Date): TsSequence {
  let last = 0
  return {
    next() {
      last = Math.max(last + 1, now().getTime() * MICROS_PER_MS)
      const seconds = Math.floor(last / MICROS_PER_SECOND)
      return `${seconds}.${String(last % MICROS_PER_SECOND).padStart(6, '0')}`
    },
    startAfter(ts) {
      const micros = tsToMicros(ts)
      if (micros > last) last = micros
    },
  }
}
