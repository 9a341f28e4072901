import { type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import type { WorkSignals } from '../work-signals.ts'
import { type DeliveryOutcome, deliverMessage, type TakenMessage } from './deliver-message.ts'
import type { OutboxContext } from './outbox-context.ts'
import { settleDigest } from './settle-digest.ts'

/** Pauses in one delivery; what is left after them waits for the next tick. */
const MAX_PAUSES = 20

/**
 * Posts what is due in the outbox, one message after the other, so that a lease covers one request only. A kill at any
 * point leaves each message either untouched, or `sending` with a lease: whoever takes it then reads the channel back.
 * Waits on the spot only for what is due again within `limits.maxPauseMs`.
 */
export async function deliverOutbox(context: OutboxContext, { signal, stopping }: WorkSignals): Promise<void> {
  const { clock, limits } = context
  let retryAt: Timestamp | undefined
  let pauses = 0
  while (!signal.aborted && !stopping.aborted) {
    const message = await takeNext(context)
    if (message) {
      const outcome = await deliverMessage(context, message, { signal })
      await record(context, message, outcome)
      if (outcome.kind === 'later') retryAt = earlier(retryAt, outcome.retryAt)
      continue
    }
    const pauseMs = retryAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(retryAt) - clock.now().getTime()
    if (pauseMs > limits.maxPauseMs || pauses++ >= MAX_PAUSES) return
    retryAt = undefined
    await pause(context, Math.max(0, pauseMs), AbortSignal.any([signal, stopping]))
  }
}

async function pause({ clock }: OutboxContext, ms: number, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

async function takeNext({ store, clock, owner, limits }: OutboxContext): Promise<TakenMessage | undefined> {
  const now = clock.now()
  const leaseUntil = toTimestamp(new Date(now.getTime() + limits.outboxLeaseMs))
  const [message] = await store.digests.takeOutbox({ owner, now: toTimestamp(now), leaseUntil, limit: 1 })
  return message
}

async function record(context: OutboxContext, message: TakenMessage, outcome: DeliveryOutcome): Promise<void> {
  const { store, log } = context
  const fields = { key: message.key, channel: message.channel, position: message.position }
  if (outcome.kind === 'posted') {
    await store.digests.recordPosted(message.key, outcome.ts)
    log.info({ ...fields, ts: outcome.ts }, 'message posted')
  } else if (outcome.kind === 'later') {
    await store.digests.recordFailure(message.key, { error: outcome.error, retryAt: outcome.retryAt })
    log.warn({ ...fields, error: outcome.error, retryAt: outcome.retryAt }, 'message not posted, will be tried again')
  } else {
    await store.digests.recordFailure(message.key, { error: outcome.error })
    const level = outcome.isExpected ? 'info' : 'error'
    log[level]({ ...fields, error: outcome.error }, 'message given up')
  }
  if (message.digestId !== undefined && outcome.kind !== 'later') await settleDigest(context, message.digestId)
}

function earlier(a: Timestamp | undefined, b: Timestamp): Timestamp {
  return a !== undefined && a < b ? a : b
}
