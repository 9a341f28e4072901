import type { Clock } from '../../ports/clock.ts'

/** Waits for work, but no longer than `ms` of the clock's time. Rejects when the work does. */
export async function waitAtMost(clock: Clock, ms: number, work: Promise<unknown>): Promise<'done' | 'late'> {
  const timer = new AbortController()
  const late = clock.sleep(ms, timer.signal).then(
    () => 'late' as const,
    () => 'late' as const,
  )
  try {
    return await Promise.race([work.then(() => 'done' as const), late])
  } finally {
    timer.abort()
  }
}
