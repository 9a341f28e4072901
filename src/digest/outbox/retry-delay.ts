import { MINUTE_MS, SECOND_MS } from '../../domain/timestamp.ts'

/** Also gives a request whose outcome is unknown time to arrive before the channel is read back. */
const FIRST_DELAY_MS = 5 * SECOND_MS
const MAX_DELAY_MS = 10 * MINUTE_MS

/** How long to wait before a message is tried again: doubling, and never less than Slack asked for. */
export function retryDelayMs(attempts: number, error: unknown): number {
  const backOffMs = Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 16), MAX_DELAY_MS)
  return Math.max(backOffMs, askedDelayMs(error))
}

/** What the other side asked for in `retryAfterSeconds`; 0 when it didn't. */
function askedDelayMs(error: unknown): number {
  const seconds = error instanceof Error && 'retryAfterSeconds' in error ? Number(error.retryAfterSeconds) : 0
  return Number.isFinite(seconds) ? Math.max(0, seconds) * SECOND_MS : 0
}
