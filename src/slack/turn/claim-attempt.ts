import { MINUTE_MS, toTimestamp } from '../../domain/timestamp.ts'
import type { Desk } from '../desk.ts'

/** An attempt that has not ended after this time has died. Longer than any post with all its retries. */
const ATTEMPT_MS = 5 * MINUTE_MS
/** So often something may fail before nobody tries it any more. */
const MAX_ATTEMPTS = 50

/**
 * Claims the next attempt at something that may be tried again after it failed, such as sharing an answer; whoever gets it
 * looks first whether an earlier one came through. Undefined while another process (or click) is at it. Ended by `finish`.
 */
export async function claimAttempt(
  { store, clock, owner }: Pick<Desk, 'store' | 'clock' | 'owner'>,
  name: string,
): Promise<string | undefined> {
  const now = clock.now().getTime()
  const range = {
    olderThan: toTimestamp(new Date(now + MINUTE_MS)),
    newerThan: toTimestamp(new Date(now - ATTEMPT_MS)),
  }
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const key = `${name}:attempt-${attempt}`
    if (await store.events.claim([key], { owner, at: toTimestamp(clock.now()) })) return key
    const underWay = await store.events.unfinished(range)
    if (underWay.some((claim) => claim.key === key)) return undefined
  }
  return undefined
}
