import { setTimeout as wait } from 'node:timers/promises'
import { isBusy } from './translate-error.ts'

/** Waits grow from the first to the last of these, with chance in them, so that two writers don't march in step. */
const FIRST_WAIT_MS = 2
const LAST_WAIT_MS = 25

/**
 * Tries again while another process holds the lock, up to `busyTimeoutMs`, then throws the last refusal. SQLite's own
 * waiting would stop the event loop; this doesn't.
 */
export async function retryWhileBusy<Result>(busyTimeoutMs: number, attempt: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + busyTimeoutMs
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LAST_WAIT_MS)) {
    try {
      return await attempt()
    } catch (thrown) {
      if (!isBusy(thrown) || performance.now() >= deadline) throw thrown
    }
    await wait(waitMs * (0.5 + Math.random()))
  }
}
