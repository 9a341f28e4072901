import type { OutboxMessage } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { MINUTE_MS, type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import { amendPublication } from './amend-publication.ts'
import type { OutboxContext } from './outbox-context.ts'
import { retryDelayMs } from './retry-delay.ts'

export type TakenMessage = OutboxMessage & { readonly wasSending: boolean }

/** What became of a message: posted, given up with the reason, or to be tried again. */
export type DeliveryOutcome =
  | { readonly kind: 'posted'; readonly ts: string }
  | { readonly kind: 'failed'; readonly error: string; readonly isExpected?: true }
  | { readonly kind: 'later'; readonly error: string; readonly retryAt: Timestamp }

/** Slack's clock and ours may differ: the channel is read back from so much before the digest was written. */
const CLOCK_SKEW_MS = 10 * MINUTE_MS

/**
 * Posts one message that was taken from the outbox, at most once: whenever an earlier attempt may have reached Slack, the
 * channel is read back first, and when that is refused the message is given up rather than posted twice.
 */
export async function deliverMessage(
  context: OutboxContext,
  message: TakenMessage,
  options: { signal: AbortSignal },
): Promise<DeliveryOutcome> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(context.limits.postTimeoutMs)])
  try {
    const thread = await (message.amends
      ? amendPublication(context, message.amends, signal)
      : findThread(context, message))
    if (thread === 'pending') return await waitForPublication(context, message)
    if ('kind' in thread) return thread
    const posted = await findEarlierPost(context, message, { ...thread, signal })
    if (posted) return { kind: 'posted', ts: posted.ts }
    if (await isTooOld(context, message)) return { kind: 'failed', error: 'could not be posted in time' }
    const { ts } = await context.messenger.post(message, { ...thread, signal })
    return { kind: 'posted', ts }
  } catch (error) {
    return outcomeOf(context, message, error)
  }
}

/** A note on what was never posted is given up in the end. */
async function waitForPublication(context: OutboxContext, message: TakenMessage): Promise<DeliveryOutcome> {
  if (!(await isTooOld(context, message))) return later(context.clock.now(), message, 'waits for what it corrects')
  return { kind: 'failed', error: 'never-posted: what it corrects did not get into Slack', isExpected: true }
}

/** The thread that the message belongs in, or why it can't be posted now. */
async function findThread(
  { store, clock }: OutboxContext,
  message: TakenMessage,
): Promise<{ threadTs?: string } | DeliveryOutcome> {
  if (message.threadTs !== undefined) return { threadTs: message.threadTs }
  if (message.position === 0 || message.digestId === undefined) return {}
  const before = (await store.digests.outboxOf(message.digestId)).filter(({ position }) => position < message.position)
  const first = before[0]
  if (first?.state === 'failed') return { kind: 'failed', error: `the first message failed: ${first.lastError ?? ''}` }
  const isBlocked = before.some(({ state }) => state === 'pending' || state === 'sending')
  if (isBlocked || first?.ts === undefined) return later(clock.now(), message, 'waits for an earlier message')
  return { threadTs: first.ts }
}

async function findEarlierPost(
  context: OutboxContext,
  message: TakenMessage,
  options: { threadTs?: string; signal: AbortSignal },
): Promise<{ ts: string } | undefined> {
  if (!message.wasSending && message.attempts === 0) return undefined
  const { messenger, clock, limits } = context
  const writtenAtMs = (await readWritingTime(context, message)) ?? clock.now().getTime() - limits.deliverWithinMs
  return messenger.findPosted(message, { ...options, since: toTimestamp(new Date(writtenAtMs - CLOCK_SKEW_MS)) })
}

async function isTooOld(context: OutboxContext, message: TakenMessage): Promise<boolean> {
  const writtenAtMs = await readWritingTime(context, message)
  const { clock, limits } = context
  return writtenAtMs !== undefined && clock.now().getTime() - writtenAtMs > limits.deliverWithinMs
}

async function readWritingTime({ store }: OutboxContext, message: TakenMessage): Promise<number | undefined> {
  const writtenAt = message.writtenAt ?? (message.digestId && (await store.digests.get(message.digestId)))?.createdAt
  return writtenAt === undefined ? undefined : Date.parse(writtenAt)
}

function outcomeOf({ clock }: OutboxContext, message: TakenMessage, thrown: unknown): DeliveryOutcome {
  const error = NewsdeskError.from(thrown)
  const text = error.reason ? `${error.reason}: ${error.message}` : error.message
  if (error.code === 'SLACK_REFUSED') return { kind: 'failed', error: text }
  return later(clock.now(), message, text, thrown)
}

function later(now: Date, { attempts }: TakenMessage, error: string, thrown?: unknown): DeliveryOutcome {
  return { kind: 'later', error, retryAt: toTimestamp(new Date(now.getTime() + retryDelayMs(attempts, thrown))) }
}
