import { NewsdeskError } from './domain/errors.ts'
import { DAY_MS, HOUR_MS, toTimestamp } from './domain/timestamp.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { RecordBounds, Store } from './ports/store.ts'

export interface RetentionParts {
  readonly store: Pick<Store, 'pruneRecords'>
  readonly clock: Clock
  readonly log: Log
  readonly keepAnswersDays: number
}

const RUN_EVERY_MS = DAY_MS
const RETRY_AFTER_MS = HOUR_MS
/** Novelty looks back fourteen digests, which a weekly subscription takes 98 days for; nothing else here is needed so long. */
const KEEP_BOOKKEEPING_DAYS = 100
/** An unfinished message is given up after fifteen minutes: see `staleAfterMs` in src/slack/limits.ts. */
const KEEP_PAYLOADS_MS = HOUR_MS

/**
 * Removes records that are past their age, at once and then daily, until disposed. Articles stay. Every replica may do it:
 * what one has removed the next does not find.
 */
export function buildRetention({ store, clock, log, keepAnswersDays }: RetentionParts): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const isDone = await prune()
      await clock.sleep(isDone ? RUN_EVERY_MS : RETRY_AFTER_MS, signal).catch((reason: unknown) => {
        if (!signal.aborted) throw reason
      })
    }
  }

  async function prune(): Promise<boolean> {
    try {
      const removed = await store.pruneRecords(boundsAt(clock.now(), keepAnswersDays))
      if (Object.values(removed).some((count) => count > 0)) log.info({ ...removed }, 'old records removed')
      return true
    } catch (thrown) {
      const { code, reason } = NewsdeskError.from(thrown)
      log.error({ code, reason, err: thrown }, 'removing old records failed')
      return false
    }
  }

  const running = run()
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}

function boundsAt(now: Date, keepAnswersDays: number): RecordBounds {
  const before = (ms: number): string => toTimestamp(new Date(now.getTime() - ms))
  return {
    answers: before(keepAnswersDays * DAY_MS),
    bookkeeping: before(Math.max(keepAnswersDays, KEEP_BOOKKEEPING_DAYS) * DAY_MS),
    payloads: before(KEEP_PAYLOADS_MS),
  }
}
