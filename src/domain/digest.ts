import type { ModelCall, PassedOver, SuspiciousArticle, Usage, WriterKind } from './answer.ts'
import type { Claim } from './claim.ts'
import type { Amendment } from './correction.ts'
import type { AnswerId, ArticleId, ChannelId, DigestId, StoryId, SubscriptionId } from './ids.ts'
import type { Timestamp } from './timestamp.ts'

/** What a channel wants to be told, and when. */
export interface Subscription {
  readonly id: SubscriptionId
  readonly channel: ChannelId
  /** Five-field cron expression, read in `timezone`. */
  readonly cron: string
  readonly timezone: string
  /** Words that a story must touch; empty: everything. */
  readonly topics: readonly string[]
  readonly maxStories: number
  readonly state: 'active' | 'paused'
  readonly createdAt: Timestamp
  readonly nextRunAt?: Timestamp
  readonly lastDigest?: { readonly id: DigestId; readonly at: Timestamp }
  /** Set while the latest run due failed: when it was due, and why (Slack's code first, when it was Slack's refusal). */
  readonly lastFailure?: { readonly at: Timestamp; readonly reason: string }
}

export type StoryState = 'new' | 'developing'

export interface DigestArticle {
  readonly id: ArticleId
  /** The article that it is a copy of, when that is known. */
  readonly duplicateOf?: ArticleId
  readonly externalId?: string
  readonly title: string
  readonly url?: string
  readonly siteName?: string
  readonly publishedAt?: Timestamp
}

export interface DigestStory {
  readonly storyId: StoryId
  readonly headline: string
  readonly state: StoryState
  readonly claims: readonly Claim[]
  readonly articles: readonly DigestArticle[]
  readonly origins: number
  readonly score: number
  /** The parts that add up to `score`, by name. */
  readonly why: Readonly<Record<string, number>>
}

export interface Digest {
  readonly id: DigestId
  readonly subscriptionId?: SubscriptionId
  readonly channel?: ChannelId
  readonly timezone: string
  readonly from: Timestamp
  readonly to: Timestamp
  readonly stories: readonly DigestStory[]
  /** Articles of the stories that readers are warned of. */
  readonly suspicious?: readonly SuspiciousArticle[]
  /**
   * How many were left out, by reason: articles that are `future-dated` or a source's `old-items`; stories that are
   * `off-topic`, `nothing-new` to the channel, `ranked-lower` than there was room for, or `unquotable`.
   */
  readonly dropped: Readonly<Record<string, number>>
  readonly coverage: { readonly sources: number; readonly down: readonly string[] }
  readonly writer: WriterKind
  readonly model?: string
  readonly prompt?: string
  /** Of all calls to models, also those that came to nothing. */
  readonly usage?: Usage
  readonly costUsd?: number
  readonly calls?: readonly ModelCall[]
  /** Models that were tried in vain for a story, and why. */
  readonly passedOver?: readonly PassedOver[]
  readonly createdAt: Timestamp
  readonly tookMs: number
}

/** One message of a digest (or of anything else that must be posted exactly once). */
export interface OutboxMessage {
  /** Unique for ever; travels in the Slack message's metadata, so that a crash can be reconciled by reading back. */
  readonly key: string
  readonly digestId?: DigestId
  /** The answer that the message holds (part of). Its record learns where it stands once position 0 is posted. */
  readonly answerId?: AnswerId
  readonly channel: ChannelId
  /** The thread that it goes into, where it is not a digest's. */
  readonly threadTs?: string
  /** A note on a correction: before it is posted, what it is about is marked in the messages that stand there. */
  readonly amends?: Amendment
  /** When it was written; of a digest's messages the digest tells. */
  readonly writtenAt?: Timestamp
  /** Order within the digest; later positions are posted in the thread of position 0. */
  readonly position: number
  readonly message: RenderedMessage
  readonly state: 'pending' | 'sending' | 'posted' | 'failed'
  readonly attempts: number
  readonly ts?: string
  readonly lastError?: string
}

/** A message as a messenger rendered it: opaque to everybody else. `text` is the plain fall-back. */
export interface RenderedMessage {
  readonly text: string
  readonly blocks: readonly object[]
}
