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
const last = MIGRATIONS.length

const addColumn: Migration = {
  number: last + 1,
  name: 'add a column',
  async up(transaction) {
    await sql`alter table stories add column colour text`.execute(transaction)
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

test('the migrations are numbered from one without gaps', () => {
  assert.deepEqual(
    MIGRATIONS.map(({ number }) => number),
    MIGRATIONS.map((_, index) => index + 1),
  )
})

test('an upgraded schema equals a fresh one', async () => {
  await using upgraded = await openEmpty()
  await using fresh = await openEmpty()
  const all = [...MIGRATIONS, addColumn]
  for (const [index] of all.entries()) assert.deepEqual(await upgraded.migrate(all.slice(0, index + 1)), [index + 1])
  assert.deepEqual(
    await fresh.migrate(all),
    all.map(({ number }) => number),
  )
  assert.deepEqual(await upgraded.schema(), await fresh.schema())
  assert.deepEqual(await fresh.migrate(all), [])
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
