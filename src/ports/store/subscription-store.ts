import type { Subscription } from '../../domain/digest.ts'
import type { SubscriptionId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

export interface SubscriptionStore {
  /** Adding an id that exists replaces channel, cron, timezone, topics and maxStories. */
  save(subscription: Subscription): Promise<void>
  get(id: SubscriptionId): Promise<Subscription | undefined>
  list(): Promise<readonly Subscription[]>
  /** Error: NOT_FOUND. */
  remove(id: SubscriptionId): Promise<void>
  setState(id: SubscriptionId, state: Subscription['state']): Promise<void>
  setNextRun(id: SubscriptionId, nextRunAt: Timestamp): Promise<void>
}
