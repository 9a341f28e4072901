import { join } from 'node:path'
import { buildSystemClock } from '../../../src/build-clock.ts'
import type { Database } from '../../../src/store/database.ts'
import { createSqliteDialect } from '../../../src/store/dialect/sqlite/create-dialect.ts'
import { openDatabase } from '../../../src/store/dialect/sqlite/open-database.ts'
import { FOREVER_MS } from '../../../src/store/instants.ts'
import { migrate } from '../../../src/store/migrations/migrate.ts'
import { MIGRATIONS } from '../../../src/store/migrations/migrations.ts'
import { createPostingIndex } from '../../../src/store/postings/create-posting-index.ts'
import type { Contender } from '../contender.ts'

const BUSY = { busyTimeoutMs: 10_000 }
const EVERYTHING = { asOfMs: FOREVER_MS - 1, datedFromMs: -FOREVER_MS, datedBeforeMs: FOREVER_MS }

/** Our index alone, in the tables of an otherwise empty store. */
export async function openNewsdeskWords(folder: string): Promise<Contender> {
  const file = join(folder, 'newsdesk.db')
  const database = await openDatabase(file, BUSY)
  const dialect = createSqliteDialect(file, BUSY)
  await migrate({ database, dialect, clock: buildSystemClock(), migrations: MIGRATIONS })
  const postings = createPostingIndex()
  return {
    async add({ title, text, passages }, number) {
      await database.write(async (transaction) => {
        const articleId = idOf(number)
        const seq = await insertVersion(transaction, articleId)
        await postings.add(transaction, [{ seq, articleId, version: 1, title, text, passages }])
      })
      await postings.maintain(database)
    },
    async find({ terms }, limit) {
      const { passages } = await postings.match(database.read, { terms, visible: EVERYTHING, limit })
      return passages.map(({ articleId, ordinal }) => `${Number(articleId.slice(2))}.${ordinal}`)
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

function idOf(number: number): string {
  return `a_${String(number).padStart(16, '0')}`
}

type Transaction = Parameters<Parameters<Database['write']>[0]>[0]

async function insertVersion(transaction: Transaction, id: string): Promise<number> {
  await transaction
    .insertInto('articles')
    .values({ id, first_seen_at: 0, archived: 0, known_at: 0, current_version: 1, content_hash: id })
    .execute()
  const { seq } = await transaction
    .insertInto('article_versions')
    .values({
      article_id: id,
      version: 1,
      known_from: 0,
      known_until: FOREVER_MS,
      dated_at: 0,
      input_kind: 'import',
      title: '',
      byline: '[]',
      seen_at: 0,
      words: 0,
      passages: 0,
      partial: 0,
      content_hash: id,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}
