import type { Clock } from '../../ports/clock.ts'

/** Runs with a signal that is aborted after `ms` of the clock's time; then rejects with `error`, whatever the run does. */
export async function withDeadline<T>(
  { clock, ms, signal, error }: { clock: Clock; ms: number; signal: AbortSignal; error: Error },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController()
  const timer = new AbortController()
  const either = AbortSignal.any([signal, deadline.signal])
  const { promise: givenUp, reject } = Promise.withResolvers<never>()
  either.addEventListener('abort', () => reject(either.reason), { once: true })
  clock.sleep(ms, timer.signal).then(
    () => deadline.abort(error),
    () => undefined,
  )
  try {
    either.throwIfAborted()
    return await Promise.race([run(either), givenUp])
  } finally {
    timer.abort()
  }
}
