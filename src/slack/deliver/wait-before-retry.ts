import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { SlackFailure } from '../errors/slack-failure.ts'
import type { SlackLimits } from '../limits.ts'

export interface RetryParts {
  readonly clock: Clock
  readonly log: Log
  readonly limits: Pick<SlackLimits, 'retryDelaysMs' | 'maxRetryAfterMs'>
}

export interface RetryCase {
  readonly method: string
  readonly failure: SlackFailure
  readonly mayRetry: boolean
  /** Undefined after the last attempt. */
  readonly delayMs: number | undefined
  readonly signal: AbortSignal
}

/** Waits for the next attempt, as long as Slack asks for; throws the failure's error when there is no use in one. */
export async function waitBeforeRetry({ clock, log, limits }: RetryParts, retry: RetryCase): Promise<void> {
  const { method, failure, delayMs, signal } = retry
  const waitMs = failure.kind === 'rate-limited' ? failure.retryAfterMs : delayMs
  const isOver = delayMs === undefined || waitMs === undefined || waitMs > limits.maxRetryAfterMs
  if (!retry.mayRetry || isOver || signal.aborted) throw failure.error
  log.warn({ method, reason: failure.error.reason, waitMs }, 'a Slack call failed and is tried again')
  try {
    await clock.sleep(waitMs, signal)
  } catch {
    // Given up while waiting: the failure that made us wait is the one to tell.
    throw failure.error
  }
}
