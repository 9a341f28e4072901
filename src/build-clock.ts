import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from './ports/clock.ts'

/** The machine's own time. */
export function buildSystemClock(): Clock {
  return {
    now: () => new Date(),
    sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  }
}
