import { raceAbort } from '../lib/race-abort.ts'
import type { Clock } from './clock.ts'

export interface TimeLimit {
  readonly clock: Clock
  readonly ms: number
  /** What the work fails with when the time is up. */
  readonly error: () => Error
  /** Aborts the work earlier, with its own reason. */
  readonly signal?: AbortSignal | undefined
}

/** Runs `work` with a signal that aborts when the time is up. The result is settled then, even if `work` does not listen. */
export async function withTimeLimit<Result>(
  { clock, ms, error, signal }: TimeLimit,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const elapsed = new AbortController()
  const finished = new AbortController()
  const combined = signal === undefined ? elapsed.signal : AbortSignal.any([signal, elapsed.signal])
  const timer = clock.sleep(ms, finished.signal).then(
    () => elapsed.abort(error()),
    // The sleep is only ever cut short by us, once the work is done.
    () => undefined,
  )
  try {
    return await raceAbort(work(combined), combined)
  } finally {
    finished.abort()
    await timer
  }
}
