import type { Clock } from '../../src/ports/clock.ts'

interface Sleeper {
  readonly wakeAt: number
  wake(): void
}

/** A clock that stands still until it is told to move. Sleepers wake, in order, when their time is reached. */
export interface ManualClock extends Clock {
  /** Moves on by `ms`, waking sleepers on the way; resolves when the woken ones had a turn. */
  advance(ms: number): Promise<void>
  set(instant: string): void
  /** How many sleeps are pending. */
  readonly sleeping: number
}

export function createManualClock(start = '2026-11-20T08:00:00.000Z'): ManualClock {
  let nowMs = Date.parse(start)
  let sleepers: Sleeper[] = []
  return {
    now: () => new Date(nowMs),
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        signal?.throwIfAborted()
        const sleeper = { wakeAt: nowMs + ms, wake: resolve }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper)
          reject(signal.reason)
        })
      }),
    async advance(ms) {
      nowMs += ms
      const due = sleepers.filter((sleeper) => sleeper.wakeAt <= nowMs).sort((a, b) => a.wakeAt - b.wakeAt)
      sleepers = sleepers.filter((sleeper) => sleeper.wakeAt > nowMs)
      for (const sleeper of due) sleeper.wake()
      await new Promise((resolve) => setImmediate(resolve))
    },
    set(instant) {
      nowMs = Date.parse(instant)
    },
    get sleeping() {
      return sleepers.length
    },
  }
}
