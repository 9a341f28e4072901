import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createSqliteDialect } from '../../../../src/store/dialect/sqlite/create-dialect.ts'
import { openDatabase } from '../../../../src/store/dialect/sqlite/open-database.ts'
import { migrate, readSchemaVersion } from '../../../../src/store/migrations/migrate.ts'
import type { Migration } from '../../../../src/store/migrations/migration.ts'
import { MIGRATIONS } from '../../../../src/store/migrations/migrations.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'

const BUSY = { busyTimeoutMs: 5_000 }
const last = MIGRATIONS.at(-1)?.number ?? 0

const addColumn: Migration = {
  number: last + 1,
  name: 'add a column',
  async up(transaction) {
    await sql`alter table story_links add column colour text`.execute(transaction)
  },
}

const breakHalfway: Migration = {
  number: last + 1,
  name: 'break halfway',
  async up(transaction) {
    await sql`create table half (n integer)`.execute(transaction)
    throw new Error('the power went')
  },
}

test('the migrations stand in the order of their numbers, none twice', () => {
  const numbers = MIGRATIONS.map(({ number }) => number)
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  )
})

test('a step that a store has not taken is taken, also when later ones were', async () => {
  await using database = await openEmpty()
  await database.migrate([...MIGRATIONS.slice(0, 1), ...MIGRATIONS.slice(2)])
  const [, skipped] = MIGRATIONS
  assert.deepEqual(await database.migrate(MIGRATIONS), [skipped?.number])
})

test('an upgraded schema equals a fresh one', async () => {
  await using upgraded = await openEmpty()
  await using fresh = await openEmpty()
  const all = [...MIGRATIONS, addColumn]
  for (const [index, { number }] of all.entries())
    assert.deepEqual(await upgraded.migrate(all.slice(0, index + 1)), [number])
  assert.deepEqual(
    await fresh.migrate(all),
    all.map(({ number }) => number),
  )
  assert.deepEqual(await upgraded.schema(), await fresh.schema())
  assert.deepEqual(await fresh.migrate(all), [])
})

test('a step whose number is lower than the last is still taken when it comes later', async () => {
  await using upgraded = await openEmpty()
  await using fresh = await openEmpty()
  const late = MIGRATIONS.find(({ name }) => name === 'record spend')
  await upgraded.migrate(MIGRATIONS.filter((step) => step !== late))
  assert.deepEqual(await upgraded.migrate(MIGRATIONS), [late?.number])
  await fresh.migrate(MIGRATIONS)
  assert.deepEqual(await upgraded.schema(), await fresh.schema())
})

test('an upgrade keeps which story an article is in', async () => {
  await using database = await openEmpty()
  await database.migrate(MIGRATIONS.filter(({ name }) => name !== 'keep story links'))
  await database.write(async (transaction) => {
    await sql`insert into stories (id, headline, first_seen, last_seen, origins) values ('s', 'Bridge', 1, 2, 1)`.execute(
      transaction,
    )
    await sql`insert into story_articles (article_id, story_id, position) values ('a', 's', 0)`.execute(transaction)
  })
  await database.migrate(MIGRATIONS)
  const links = await database.read.selectFrom('story_links').selectAll().execute()
  assert.deepEqual(links.map(Object.values), [['a', 's']])
})

test('a migration that breaks leaves the schema as it was', async () => {
  await using database = await openEmpty()
  await database.migrate(MIGRATIONS)
  const before = await database.schema()
  await assert.rejects(database.migrate([...MIGRATIONS, breakHalfway]), /the power went/)
  assert.deepEqual(await database.schema(), before)
  assert.equal(await database.version(), last)
})

test('a schema of a newer Newsdesk is refused and left alone', async () => {
  await using database = await openEmpty()
  await database.migrate([...MIGRATIONS, addColumn])
  const before = await database.schema()
  await assert.rejects(database.migrate(MIGRATIONS), { code: 'STORE_TOO_NEW' })
  assert.deepEqual(await database.schema(), before)
})

async function openEmpty() {
  const folder = await openTemporaryFolder('newsdesk-migrate')
  const file = join(folder.path, 'newsdesk.db')
  const database = await openDatabase(file, BUSY)
  const parts = { database, dialect: createSqliteDialect(file, BUSY), clock: createManualClock() }
  return {
    read: database.read,
    write: database.write,
    migrate: (migrations: readonly Migration[]) => migrate({ ...parts, migrations }),
    version: () => readSchemaVersion(database.read),
    async schema() {
      const query = sql<{ type: string; name: string; sql: string | null }>`
        select type, name, sql from sqlite_schema order by type, name`
      return (await query.execute(database.read)).rows
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
