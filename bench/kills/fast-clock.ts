import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../src/ports/clock.ts'

/** So many times faster than ours the soak's time goes: a digest comes due every six seconds, and a lease is soon over. */
export const SPEED = 10

/** The time of the playground and all bots: equal ours at `startMs`, and ahead of it from then on. */
export function createFastClock(startMs: number): Clock {
  return {
    now: () => new Date(startMs + (Date.now() - startMs) * SPEED),
    sleep: (ms, signal) => wait(ms / SPEED, undefined, signal ? { signal } : {}),
  }
}
