import type { Subscription } from '../../domain/digest.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { DigestContext } from '../digest-context.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { runKeyOf } from '../schedule/run-key.ts'

const NOT_WRITTEN = 'the digest could not be written; the log tells why'

/** Why the latest run that was due failed, or part of its digest was given up; undefined when nothing is wrong. */
export async function readLastFailure(
  { store, clock }: Pick<DigestContext, 'store' | 'clock'>,
  subscription: Pick<Subscription, 'id' | 'cron' | 'timezone'>,
): Promise<Subscription['lastFailure']> {
  const latest = parseSchedule(subscription).latest(clock.now())
  if (!latest) return undefined
  const at = toTimestamp(latest)
  const run = await store.digests.getRun(runKeyOf({ subscriptionId: subscription.id, dueAt: at }))
  const messages = run?.digestId === undefined ? [] : await store.digests.outboxOf(run.digestId)
  const refused = messages.find(({ state }) => state === 'failed')
  if (refused) return { at, reason: refused.lastError ?? NOT_WRITTEN }
  return run?.state === 'failed' ? { at, reason: NOT_WRITTEN } : undefined
}
