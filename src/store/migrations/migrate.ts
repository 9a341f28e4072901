import { sql } from 'kysely'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Database, Write } from '../database.ts'
import type { Dialect } from '../dialect/dialect.ts'
import type { Migration } from './migration.ts'

interface MigrateOptions {
  readonly database: Database
  readonly dialect: Dialect
  readonly clock: Clock
  readonly migrations: readonly Migration[]
}

/**
 * Brings the schema to the last of the migrations, in one transaction: of several processes that start at once, one does it
 * and the others find it done. Returns the numbers of the steps it took. Error: STORE_TOO_NEW.
 */
export async function migrate({ database, dialect, clock, migrations }: MigrateOptions): Promise<readonly number[]> {
  return database.write(async (transaction) => {
    await dialect.prepareMigration?.(transaction)
    await sql`create table if not exists schema_migrations (number ${dialect.types.integer} not null primary key,
      name ${dialect.types.text} not null, applied_at ${dialect.types.integer} not null) ${dialect.types.tableEnd}`.execute(
      transaction,
    )
    refuseNewer(await readSchemaVersion(transaction), migrations.at(-1)?.number ?? 0)
    const taken = await readSteps(transaction)
    const missing = migrations.filter(({ number }) => !taken.has(number))
    for (const { number, name, up } of missing) {
      await up(transaction, dialect)
      const applied_at = clock.now().getTime()
      await transaction.insertInto('schema_migrations').values({ number, name, applied_at }).execute()
    }
    return missing.map(({ number }) => number)
  })
}

/** The numbers of all steps that were taken: a step with a lower number may have come later. */
async function readSteps(read: Write): Promise<ReadonlySet<number>> {
  const rows = await read.selectFrom('schema_migrations').select('number').execute()
  return new Set(rows.map(({ number }) => Number(number)))
}

/** The number of the last step that was taken; 0 for none. */
export async function readSchemaVersion(read: Database['read'] | Write): Promise<number> {
  const row = await read
    .selectFrom('schema_migrations')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return row?.number ?? 0
}

function refuseNewer(found: number, known: number): void {
  if (found <= known) return
  throw new NewsdeskError('STORE_TOO_NEW', `the data has schema version ${found}, this Newsdesk knows up to ${known}`)
}
