import { Cron } from 'croner'
import { NewsdeskError } from '../../domain/errors.ts'

/** A cron expression read in its time zone. */
export interface Schedule {
  /** The first fire time after the instant; undefined when the expression never fires again. */
  next(after: Date): Date | undefined
  /** The last fire time at or before the instant. */
  latest(at: Date): Date | undefined
}

/**
 * Checks a five-field cron expression and an IANA zone. Across a change of the clocks a job at fixed hours runs once
 * each day: in the gap of spring at the first moment after it, in the doubled hour of autumn the first time.
 * Error: CONFIG_INVALID naming what is wrong.
 */
export function parseSchedule({ cron, timezone }: { cron: string; timezone: string }): Schedule {
  checkZone(timezone)
  const pattern = parsePattern(cron, timezone)
  if (!pattern.nextRun(new Date(0))) throw invalid(`the cron expression "${cron}" never fires`)
  return {
    next: (after) => pattern.nextRun(after) ?? undefined,
    // One millisecond on, because croner looks strictly before its reference.
    latest: (at) => pattern.previousRuns(1, new Date(at.getTime() + 1))[0],
  }
}

function parsePattern(cron: string, timezone: string): Cron {
  try {
    // 'no-wildcard' also gives lists and ranges of hours the once-a-day rule; paused: it only computes, node-cron fires.
    return new Cron(cron, { timezone, mode: '5-part', fixedTimeRule: 'no-wildcard', paused: true })
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^Cron\w+: /, '') : String(error)
    throw invalid(`the cron expression "${cron}" can't be used: ${detail}`, error)
  }
}

function checkZone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone })
  } catch (error) {
    throw invalid(`"${timezone}" is not an IANA time zone such as Europe/Berlin`, error)
  }
}

function invalid(message: string, cause?: unknown): NewsdeskError {
  return new NewsdeskError('CONFIG_INVALID', message, {
    cause,
    remedy:
      'Give five fields (minute hour day month weekday), such as "30 7 * * 1-5", and a zone such as Europe/Berlin.',
  })
}
