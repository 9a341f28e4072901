import { raceAbort } from '../lib/race-abort.ts'
import type { Clock } from './clock.ts'

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
  readonly signal?: AbortSignal | undefined
  /** What the signal is aborted with when the time is up. Default: a TimeoutError. */
  readonly error?: () => Error
}

/** Runs work that must end within a time, by the clock's own measure. */
export async function withDeadline<Result>(
  { clock, timeoutMs, signal: callerSignal, error = () => timeoutError(timeoutMs) }: DeadlineOptions,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  const timer = new AbortController()
  const done = new AbortController()
  const end = { timer, error, done: done.signal }
  const sleeping = Number.isFinite(timeoutMs) ? abortAfter(timeoutMs, clock, end) : undefined
  const signal = AbortSignal.any(callerSignal ? [timer.signal, callerSignal] : [timer.signal])
  try {
    return await work({ signal, isOver: () => timer.signal.aborted, race: (one) => raceAbort(one, signal) })
  } finally {
    done.abort()
    await sleeping
  }
}

interface End {
  readonly timer: AbortController
  readonly error: () => Error
  /** Aborts when the work is done first. */
  readonly done: AbortSignal
}

async function abortAfter(timeoutMs: number, clock: Clock, { timer, error, done }: End): Promise<void> {
  try {
    await clock.sleep(timeoutMs, done)
    timer.abort(error())
  } catch (reason) {
    if (!done.aborted) timer.abort(reason)
  }
}

function timeoutError(timeoutMs: number): Error {
  return new DOMException(`no answer within ${timeoutMs} ms`, 'TimeoutError')
}
