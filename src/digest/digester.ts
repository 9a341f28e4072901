import type { Digest, OutboxMessage, Subscription } from '../domain/digest.ts'
import type { ChannelId, DigestId, SubscriptionId } from '../domain/ids.ts'
import type { Payer } from '../domain/payer.ts'
import type { Story } from '../domain/story.ts'
import type { Timestamp } from '../domain/timestamp.ts'

export interface DigestRequest {
  readonly subscriptionId?: SubscriptionId
  readonly topics?: readonly string[]
  readonly from?: Timestamp
  readonly to?: Timestamp
  readonly maxStories?: number
}

export interface NewSubscription {
  readonly channel: ChannelId
  readonly cron: string
  readonly timezone: string
  readonly topics: readonly string[]
  readonly maxStories: number
}

interface PreviewOptions {
  readonly signal?: AbortSignal
  /** Who asks, and where: their daily limits count. */
  readonly payer?: Payer
}

/** What one run did. `failed` also covers a digest whose messages are still tried: their states tell. */
export interface RunOutcome {
  readonly state: 'posted' | 'empty' | 'already-run' | 'failed'
  readonly digestId?: DigestId
  readonly messages: readonly OutboxMessage[]
}

/** Digests: previews, subscriptions, the schedule, and delivery exactly once. */
export interface Digester {
  /** Nothing is posted or recorded. */
  preview(request: DigestRequest, options?: PreviewOptions): Promise<Digest>
  stories(range: { from?: Timestamp; to?: Timestamp }): Promise<readonly Story[]>
  /** Error: CONFIG_INVALID naming a bad cron expression or time zone. */
  subscribe(subscription: NewSubscription): Promise<Subscription>
  list(): Promise<readonly Subscription[]>
  pause(id: SubscriptionId): Promise<void>
  resume(id: SubscriptionId): Promise<void>
  remove(id: SubscriptionId): Promise<void>
  /** Writes and delivers a digest now, outside the schedule. */
  runNow(id: SubscriptionId, options?: { signal?: AbortSignal }): Promise<RunOutcome>
  /** Runs every subscription that is due at the clock's now, then delivers what stands in the outbox. The cron tick calls this. */
  tick(options?: { signal?: AbortSignal }): Promise<void>
  /** Posts what stands in the outbox, whoever put it there. */
  deliver(options?: { signal?: AbortSignal }): Promise<void>
  /** Starts the cron schedule; catches up what was missed, once. */
  start(): Promise<void>
  /** Stops taking new runs and waits for those under way. */
  stop(): Promise<void>
}
