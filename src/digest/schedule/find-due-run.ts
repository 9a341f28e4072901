import type { Schedule } from './parse-schedule.ts'

/** What a subscription owes at an instant. */
export interface DueRun {
  /** The fire time to run; absent when nothing is due, or only what was missed by too much. */
  readonly dueAt?: Date
  /** A fire time that was missed by more than the limit, so that it is not made up for. */
  readonly skippedAt?: Date
  /** The next fire time after the instant; absent when there is none. */
  readonly nextRunAt?: Date
}

/**
 * However many fire times passed while nobody was there, at most one run is owed: the latest. Its digest covers
 * everything since the last delivered one, so the others have nothing left to tell.
 */
export function findDueRun(
  schedule: Schedule,
  { expectedAt, now, catchUpMs }: { expectedAt: Date | undefined; now: Date; catchUpMs: number },
): DueRun {
  const following = schedule.next(now)
  const nextRunAt = following && { nextRunAt: following }
  const latest = schedule.latest(now)
  if (!expectedAt || !latest || expectedAt > now || latest < expectedAt) return { ...nextRunAt }
  const isTooLate = now.getTime() - latest.getTime() > catchUpMs
  return isTooLate ? { skippedAt: latest, ...nextRunAt } : { dueAt: latest, ...nextRunAt }
}
