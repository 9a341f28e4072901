import type { Clock } from '../ports/clock.ts'

export interface Deadline {
  /** Aborts when the time is up, or when the caller's own signal does. */
  readonly signal: AbortSignal
  isOver(): boolean
}

/** Runs work that must end within a time, by the clock's own measure. */
export async function withDeadline<Result>(
  { clock, timeoutMs, signal }: { clock: Clock; timeoutMs: number; signal: AbortSignal | undefined },
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  const timer = new AbortController()
  const done = new AbortController()
  const sleeping = clock.sleep(timeoutMs, done.signal).then(
    () => timer.abort(new DOMException(`no answer within ${timeoutMs} ms`, 'TimeoutError')),
    (reason: unknown) => {
      if (!done.signal.aborted) timer.abort(reason)
    },
  )
  try {
    const signals = signal ? [timer.signal, signal] : [timer.signal]
    return await work({ signal: AbortSignal.any(signals), isOver: () => timer.signal.aborted })
  } finally {
    done.abort()
    await sleeping
  }
}
