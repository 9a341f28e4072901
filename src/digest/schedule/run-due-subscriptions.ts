import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ChannelId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { WorkSignals } from '../work-signals.ts'
import { findDueRun } from './find-due-run.ts'
import { parseSchedule } from './parse-schedule.ts'
import type { PostingContext } from './posting-context.ts'
import { runSubscription } from './run-subscription.ts'

/**
 * Runs what is due, one subscription after the other. Those of one channel wait for each other, also across processes, so
 * that none tells what another is about to tell. A failure is logged and leaves the others alone.
 */
export async function runDueSubscriptions(context: PostingContext, signals: WorkSignals): Promise<void> {
  const subscriptions = await context.store.subscriptions.list()
  const waiting = new Set<ChannelId>()
  for (const subscription of subscriptions.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (signals.signal.aborted || signals.stopping.aborted) return
    if (subscription.state !== 'active' || waiting.has(subscription.channel)) continue
    const isDone = await runIfDue(context, subscription, signals)
    if (!isDone) waiting.add(subscription.channel)
  }
}

/** False when the subscription is due and could not be run to an end. */
async function runIfDue(context: PostingContext, subscription: Subscription, signals: WorkSignals): Promise<boolean> {
  const { store, log } = context
  const fields = { subscriptionId: subscription.id, channel: subscription.channel }
  try {
    const { dueAt, skippedAt, nextRunAt } = findDue(context, subscription)
    if (skippedAt)
      log.warn({ ...fields, missed: toTimestamp(skippedAt) }, 'a run was missed too long ago and is skipped')
    if (dueAt) {
      const { state } = await runSubscription(context, { subscription, dueAt: toTimestamp(dueAt) }, signals)
      log.info({ ...fields, dueAt: toTimestamp(dueAt), state }, 'subscription was due')
      if (state === 'elsewhere' || state === 'channel-busy') return false
    }
    const next = nextRunAt && toTimestamp(nextRunAt)
    if (next !== undefined && next !== subscription.nextRunAt)
      await store.subscriptions.setNextRun(subscription.id, next)
    return true
  } catch (thrown) {
    const { code, reason, message } = NewsdeskError.from(thrown)
    log.error({ ...fields, code, reason, detail: message, err: thrown }, 'a due digest failed')
    return false
  }
}

function findDue({ clock, limits }: PostingContext, { cron, timezone, nextRunAt }: Subscription) {
  const expectedAt = nextRunAt === undefined ? undefined : new Date(nextRunAt)
  const schedule = parseSchedule({ cron, timezone })
  return findDueRun(schedule, { expectedAt, now: clock.now(), catchUpMs: limits.catchUpMs })
}
