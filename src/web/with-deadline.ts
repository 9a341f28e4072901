import type { Clock } from '../ports/clock.ts'

/**
 * Runs `work` with a signal that is aborted with `error()` after `ms` of the clock's time, or with the outer signal's
 * reason. The result is settled then, even if `work` does not listen.
 */
export async function withDeadline<T>(
  { clock, ms, error, signal }: { clock: Clock; ms: number; error: () => Error; signal?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const elapsed = new AbortController()
  const finished = new AbortController()
  const combined = signal === undefined ? elapsed.signal : AbortSignal.any([signal, elapsed.signal])
  const timer = clock.sleep(ms, finished.signal).then(
    () => elapsed.abort(error()),
    // The sleep is only ever cut short by us, once the work is done.
    () => undefined,
  )
  try {
    return await Promise.race([work(combined), rejectOnAbort(combined, finished.signal)])
  } finally {
    finished.abort()
    await timer
  }
}

/** Rejects with the signal's reason when it is aborted; never settles otherwise, and lets go once `until` is aborted. */
function rejectOnAbort(signal: AbortSignal, until: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: until })
  })
}
