import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { createAnswerStore } from './answers/create-answer-store.ts'
import { createArticleStore } from './articles/create-article-store.ts'
import { createCorrectionStore } from './corrections/create-correction-store.ts'
import type { OpenDatabase } from './database.ts'
import type { Dialect } from './dialect/dialect.ts'
import { createDigestStore } from './digests/create-digest-store.ts'
import { createMatcher } from './duplicates/create-matcher.ts'
import { createEventStore } from './events/create-event-store.ts'
import { createFeedItemStore } from './feed-items/create-feed-item-store.ts'
import { createIndexUpkeep } from './index/create-index-upkeep.ts'
import { createPassageIndex } from './index/create-passage-index.ts'
import { prune } from './maintenance/prune.ts'
import { pruneRecords } from './maintenance/prune-records.ts'
import { readStatistics } from './maintenance/read-statistics.ts'
import { createPostingIndex } from './postings/create-posting-index.ts'
import { createKeeper } from './postings/keep-in-order.ts'
import { createSourceStore } from './sources/create-source-store.ts'
import { createSpendStore } from './spend/create-spend-store.ts'
import { createStandingStore } from './standing/create-standing-store.ts'
import { createStoryStore } from './stories/create-story-store.ts'
import { createSubscriptionStore } from './subscriptions/create-subscription-store.ts'
import { createVectorIndex } from './vectors/create-vector-index.ts'

export interface StoreParts {
  readonly database: OpenDatabase
  readonly dialect: Dialect
  readonly clock: Clock
  readonly log: Log
}

/** The store on an open database whose schema is up to date; the same for every database. Disposing closes the database. */
export function createStore({ database, dialect, clock, log }: StoreParts): Store {
  const { desk } = database
  const postings = createPostingIndex()
  const matcher = createMatcher()
  const keeper = createKeeper({ takeStep: () => postings.maintain(database), log })
  const articles = createArticleStore({ database, postings, clock, matcher })
  keeper.wake()
  return {
    articles: { ...articles, save: (drafts) => articles.save(drafts).finally(keeper.wake) },
    index: { ...createPassageIndex({ database, postings }), ...createIndexUpkeep({ database, postings, keeper }) },
    vectors: createVectorIndex(database),
    sources: createSourceStore(database),
    items: createFeedItemStore(database),
    stories: createStoryStore(database),
    answers: createAnswerStore(desk),
    standing: createStandingStore(desk),
    corrections: createCorrectionStore(desk),
    subscriptions: createSubscriptionStore(desk),
    digests: createDigestStore({ database: desk, clock }),
    events: createEventStore(desk),
    spend: createSpendStore(desk),
    statistics: () => readStatistics(database.read, dialect),
    backup: (file) => dialect.backup(file),
    prune: (before) => prune({ database, postings, clock, log, matcher }, before).finally(keeper.wake),
    pruneRecords: (bounds) => pruneRecords({ database, clock }, bounds),
    async [Symbol.asyncDispose]() {
      await keeper[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}
