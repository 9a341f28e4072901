import type { Digest, OutboxMessage } from '../../domain/digest.ts'
import type { ArticleId, ChannelId, DigestId, SubscriptionId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

/** One due run of a subscription; `key` (subscription and fire time) makes it unique for ever. */
export interface DigestRun {
  readonly key: string
  readonly subscriptionId: SubscriptionId
  readonly dueAt: Timestamp
  readonly state: 'claimed' | 'written' | 'delivered' | 'empty' | 'failed'
  readonly digestId?: DigestId
  readonly claimedBy: string
  readonly leaseUntil: Timestamp
  readonly attempts: number
}

export interface DigestStore {
  /**
   * True for one caller only. A claim whose lease ran out before the digest was written can be taken over
   * (attempts + 1); a written or finished one never.
   */
  claimRun(
    run: Pick<DigestRun, 'key' | 'subscriptionId' | 'dueAt' | 'claimedBy' | 'leaseUntil'>,
    now: Timestamp,
  ): Promise<boolean>
  getRun(key: string): Promise<DigestRun | undefined>
  /**
   * Keeps the digest and puts its messages into the outbox, in one step; the run becomes `written`. Error: STORE_FAILED with
   * reason `run-not-claimed` when it is not claimed, or another process has written it after taking it over; with reason
   * `channel-told` when `composedAfter` is given and is not the newest digest of the channel any more.
   */
  write(
    runKey: string,
    digest: Digest,
    messages: readonly Pick<OutboxMessage, 'key' | 'channel' | 'position' | 'message'>[],
    options?: { readonly composedAfter: DigestId | undefined },
  ): Promise<void>
  /**
   * Ends a run. One that is still claimed (it posts nothing, or could not be written) is ended by its holder only; a written
   * one by whoever finds it posted or given up. The first ending counts, and a written run is never empty.
   */
  finishRun(run: { key: string; claimedBy?: string }, state: 'delivered' | 'empty' | 'failed'): Promise<void>
  get(id: DigestId): Promise<Digest | undefined>
  /** The newest digest that was written for a channel, whatever became of it. */
  newestFor(channel: ChannelId): Promise<DigestId | undefined>
  /** Digests of a channel that were written and are neither delivered nor failed (their run is `written`), oldest first. */
  undeliveredTo(channel: ChannelId): Promise<readonly Digest[]>
  /** Delivered digests of a channel, newest first. */
  deliveredTo(channel: ChannelId, limit: number): Promise<readonly Digest[]>
  /** The end of the last delivered digest's window: where the next one starts. */
  lastDelivered(subscriptionId: SubscriptionId): Promise<{ id: DigestId; to: Timestamp } | undefined>
  /** Which of the articles a channel has been told of in a delivered digest. */
  toldArticles(channel: ChannelId, articleIds: readonly ArticleId[]): Promise<readonly ArticleId[]>

  /**
   * Takes undelivered messages whose lease is free, by digest and position, and marks them `sending` until `leaseUntil`.
   * `wasSending` tells that an earlier holder may have posted it: read back before posting.
   */
  takeOutbox(options: {
    owner: string
    now: Timestamp
    leaseUntil: Timestamp
    limit: number
  }): Promise<readonly (OutboxMessage & { wasSending: boolean })[]>
  recordPosted(key: string, ts: string): Promise<void>
  /** Back to pending (tried again after `retryAt`), or failed for good. */
  recordFailure(key: string, failure: { error: string; retryAt?: Timestamp }): Promise<void>
  /** The messages of a digest, by position. */
  outboxOf(digestId: DigestId): Promise<readonly OutboxMessage[]>
}
