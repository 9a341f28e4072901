import type { Timestamp } from '../domain/timestamp.ts'
import type { AnswerStore } from './store/answer-store.ts'
import type { ArticleStore } from './store/article-store.ts'
import type { CorrectionStore } from './store/correction-store.ts'
import type { DigestStore } from './store/digest-store.ts'
import type { EventStore } from './store/event-store.ts'
import type { FeedItemStore } from './store/feed-item-store.ts'
import type { IndexUpkeep } from './store/index-upkeep.ts'
import type { PassageIndex } from './store/passage-index.ts'
import type { SourceStore } from './store/source-store.ts'
import type { SpendStore } from './store/spend-store.ts'
import type { StandingStore } from './store/standing-store.ts'
import type { StoryStore } from './store/story-store.ts'
import type { SubscriptionStore } from './store/subscription-store.ts'
import type { VectorIndex } from './store/vector-index.ts'

/**
 * Everything that is kept. Each method is one atomic step: it has happened whole, or not at all, also under kill -9 and
 * with several processes on one store. Arguments and results are plain (structured-cloneable). Errors: STORE_FAILED,
 * STORE_TOO_NEW, and NOT_FOUND where a method says so.
 */
export interface Store extends AsyncDisposable {
  readonly articles: ArticleStore
  readonly index: PassageIndex & IndexUpkeep
  readonly vectors: VectorIndex
  readonly sources: SourceStore
  readonly items: FeedItemStore
  readonly stories: StoryStore
  readonly answers: AnswerStore
  readonly standing: StandingStore
  readonly corrections: CorrectionStore
  readonly subscriptions: SubscriptionStore
  readonly digests: DigestStore
  readonly events: EventStore
  readonly spend: SpendStore
  /** Rows per table and bytes on disk where known, for `doctor` and metrics. */
  statistics(): Promise<StoreStatistics>
  /** Writes a consistent copy while the store is in use. */
  backup(file: string): Promise<{ bytes: number }>
  /**
   * Removes articles first seen before the instant (and what hangs on them), answers, claimed events, read feed entries and
   * spend older than it; also digests that were delivered or given up before it, except the last delivered one of each
   * subscription, and runs without a digest, except those of the last week; and standing questions whose time was over
   * before it. Works in small steps: cut short, it goes on when run again.
   */
  prune(before: Timestamp): Promise<{ articles: number; answers: number; events: number }>
  /**
   * The same for everything but articles and what hangs on them, each kind by a bound of its own. Several processes may do
   * it at once.
   */
  pruneRecords(bounds: RecordBounds): Promise<PrunedRecords>
}

/** Records older than these instants are removed. */
export interface RecordBounds {
  /** Answers, questions whose time was over, claimed events, and messages of answers that were posted or given up. */
  readonly answers: Timestamp
  /** Spend, read feed entries, digests that were delivered or given up, and runs, of which a week stays in any case. */
  readonly bookkeeping: Timestamp
  /** Claims made before it lose what was attached to them: nobody can go on with them any more. */
  readonly payloads: Timestamp
}

/** How many rows were removed, or for `payloads` emptied. */
export interface PrunedRecords {
  readonly answers: number
  readonly questions: number
  readonly events: number
  readonly messages: number
  readonly digests: number
  readonly runs: number
  readonly spend: number
  readonly feedItems: number
  readonly payloads: number
}

export interface StoreStatistics {
  readonly kind: 'sqlite' | 'postgresql'
  readonly schemaVersion: number
  readonly articles: number
  readonly passages: number
  readonly bytes?: number
}
