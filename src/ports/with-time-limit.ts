import { type DeadlineOptions, withDeadline } from './with-deadline.ts'

/** Runs `work` with a signal that aborts when the time is up. The result is settled then, even if `work` does not listen. */
export async function withTimeLimit<Result>(
  limit: DeadlineOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return withDeadline(limit, ({ signal, race }) => race(work(signal)))
}
