import type { Clock } from '../ports/clock.ts'

/** A limit on time that is passed along. */
export interface Deadline {
  /** Aborts when the time is up, or when the caller's own signal does. */
  readonly signal: AbortSignal
  /** Whether the time is up; not when the caller gave up first. */
  isOver(): boolean
  /** The work's result, or the signal's reason as soon as it aborts: also for work that does not listen to it. */
  race<Result>(work: Promise<Result>): Promise<Result>
}

export interface DeadlineOptions {
  readonly clock: Clock
  /** Infinity: only the caller's signal ends the work. */
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

/** Runs work that must end within a time, by the clock's own measure. */
export async function withDeadline<Result>(
  { clock, timeoutMs, signal: callerSignal }: DeadlineOptions,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  const timer = new AbortController()
  const done = new AbortController()
  const sleeping = Number.isFinite(timeoutMs) ? abortAfter(timeoutMs, clock, timer, done.signal) : undefined
  const signal = AbortSignal.any(callerSignal ? [timer.signal, callerSignal] : [timer.signal])
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  // A deadline that nobody races against must not become an unhandled rejection.
  aborted.catch(() => undefined)
  try {
    return await work({ signal, isOver: () => timer.signal.aborted, race: (one) => Promise.race([one, aborted]) })
  } finally {
    signal.removeEventListener('abort', onAbort)
    done.abort()
    await sleeping
  }
}

async function abortAfter(timeoutMs: number, clock: Clock, timer: AbortController, done: AbortSignal): Promise<void> {
  try {
    await clock.sleep(timeoutMs, done)
    timer.abort(new DOMException(`no answer within ${timeoutMs} ms`, 'TimeoutError'))
  } catch (reason) {
    if (!done.aborted) timer.abort(reason)
  }
}
