import { setTimeout as wait } from 'node:timers/promises'
import { isUnreachable } from './translate-error.ts'

/** Waits grow from the first to the last of these, with chance in them, so that replicas don't come back in step. */
const FIRST_WAIT_MS = 50
const LAST_WAIT_MS = 1_000

/** Tries again while the server can't be reached, up to `withinMs`, as long as nothing was begun; then throws. */
export async function retryWhileUnreachable<Result>(
  { withinMs, hasBegun }: { withinMs: number; hasBegun: () => boolean },
  attempt: () => Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + withinMs
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LAST_WAIT_MS)) {
    try {
      return await attempt()
    } catch (thrown) {
      if (hasBegun() || !isUnreachable(thrown) || performance.now() >= deadline) throw thrown
    }
    await wait(waitMs * (0.5 + Math.random()))
  }
}
