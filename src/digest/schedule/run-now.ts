import { NewsdeskError } from '../../domain/errors.ts'
import type { SubscriptionId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { RunOutcome } from '../digester.ts'
import { deliverOutbox } from '../outbox/deliver-outbox.ts'
import { settleWritten } from '../outbox/settle-written.ts'
import { findSubscription } from '../subscriptions/find-subscription.ts'
import type { WorkSignals } from '../work-signals.ts'
import type { PostingContext } from './posting-context.ts'
import { runKeyOf } from './run-key.ts'
import { runSubscription } from './run-subscription.ts'

/**
 * Runs a subscription outside its schedule, after what still stands in the outbox. Nobody tries such a run again by itself,
 * so it ends as failed when it can't be written. Errors: NOT_FOUND, SLACK_UNAVAILABLE while an earlier digest of the
 * channel is still to be posted, and what composing throws.
 */
export async function runNow(context: PostingContext, id: SubscriptionId, signals: WorkSignals): Promise<RunOutcome> {
  const subscription = await findSubscription(context.store.subscriptions, id)
  await settleWritten(context)
  await deliverOutbox(context, signals)
  const dueAt = toTimestamp(context.clock.now())
  try {
    const attempt = await runSubscription(context, { subscription, dueAt }, signals)
    if (attempt.state !== 'elsewhere' && attempt.state !== 'channel-busy') return attempt
    throw new NewsdeskError('SLACK_UNAVAILABLE', `an earlier digest for ${subscription.channel} is still to be posted`)
  } catch (error) {
    await endIfClaimed(context, runKeyOf({ subscriptionId: id, dueAt }))
    throw error
  }
}

async function endIfClaimed({ store, owner }: PostingContext, key: string): Promise<void> {
  const run = await store.digests.getRun(key)
  if (run?.state === 'claimed') await store.digests.finishRun({ key, claimedBy: owner }, 'failed')
}
