import { join } from 'node:path'
import type { ArticleStore } from '../../../../src/ports/store/article-store.ts'
import { createArticleStore } from '../../../../src/store/articles/create-article-store.ts'
import type { Database } from '../../../../src/store/database.ts'
import { createSqliteDialect } from '../../../../src/store/dialect/sqlite/create-dialect.ts'
import { openDatabase } from '../../../../src/store/dialect/sqlite/open-database.ts'
import { createMatcher } from '../../../../src/store/duplicates/create-matcher.ts'
import { FOREVER_MS } from '../../../../src/store/instants.ts'
import { pruneArticles } from '../../../../src/store/maintenance/prune-articles.ts'
import { migrate } from '../../../../src/store/migrations/migrate.ts'
import { MIGRATIONS } from '../../../../src/store/migrations/migrations.ts'
import { createPostingIndex } from '../../../../src/store/postings/create-posting-index.ts'
import type { MergeLimits } from '../../../../src/store/postings/plan-merge.ts'
import type { PostingIndex } from '../../../../src/store/postings/posting-index.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

/** So small that a dozen articles make segments of several levels. */
export const SMALL_LIMITS: MergeLimits = { recentPassages: 4, fanOut: 2, removedShare: 0.3, changes: 4 }

const BUSY = { busyTimeoutMs: 10_000 }
export const EVERYTHING = { asOfMs: FOREVER_MS - 1, datedFromMs: -FOREVER_MS, datedBeforeMs: FOREVER_MS }

export interface SmallIndex extends AsyncDisposable {
  readonly database: Database
  readonly articles: ArticleStore
  readonly postings: PostingIndex
  prune(beforeMs: number): Promise<number>
  /** Takes steps until nothing is left to do. */
  settle(): Promise<void>
}

/** Articles and their index in a database of a folder, without the keeper: a test takes the steps. */
export async function openSmallIndex(folder: string): Promise<SmallIndex> {
  const file = join(folder, 'newsdesk.db')
  const database = await openDatabase(file, BUSY)
  const clock = createManualClock()
  await migrate({ database, dialect: createSqliteDialect(file, BUSY), clock, migrations: MIGRATIONS })
  const postings = createPostingIndex({ limits: SMALL_LIMITS })
  const matcher = createMatcher()
  return {
    database,
    postings,
    articles: createArticleStore({ database, postings, clock, matcher }),
    prune: (beforeMs) => pruneArticles({ database, postings, matcher }, beforeMs),
    async settle() {
      for (let more = true; more; ) more = await postings.maintain(database)
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
