import type { Clock } from '../../../../src/ports/clock.ts'

/** A clock on which short waits pass at once, and are remembered; longer ones never end by themselves. */
export interface SkippingClock extends Clock {
  readonly waits: readonly number[]
}

const LONGEST_SKIPPED_MS = 60_000

export function createSkippingClock(): SkippingClock {
  const waits: number[] = []
  let skippedMs = 0
  return {
    waits,
    now: () => new Date(Date.now() + skippedMs),
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      if (ms > LONGEST_SKIPPED_MS) return untilAborted(signal)
      waits.push(ms)
      skippedMs += ms
    },
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
