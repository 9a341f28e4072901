import { Client } from 'pg'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { createPostgresDialect } from './dialect/postgresql/create-dialect.ts'
import { DEFAULT_POSTGRES_LIMITS, type PostgresLimits } from './dialect/postgresql/limits.ts'
import { openDatabase } from './dialect/postgresql/open-database.ts'
import { isBusy, translateError } from './dialect/postgresql/translate-error.ts'
import { openFailure } from './open-failure.ts'
import { prepareStore } from './prepare-store.ts'

const REMEDY = 'Check NEWSDESK_DATABASE_URL; `newsdesk doctor` tries it.'

export interface PostgresStoreOptions {
  /** `postgresql://user:password@host:port/database`. Tables go into the first schema of the connection's search path. */
  readonly url: string
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<PostgresLimits>
}

/**
 * Opens the store in a database and brings its schema up to date. Several processes, on several machines, may have it open
 * at once. Errors: STORE_FAILED, STORE_TOO_NEW.
 */
export async function openPostgresStore({ url, clock, log, ...options }: PostgresStoreOptions): Promise<Store> {
  const limits = { ...DEFAULT_POSTGRES_LIMITS, ...options.limits }
  const place = describePlace(url)
  try {
    // A server that isn't there at the start is told at once; one that goes away later is waited for.
    await tryConnection(url, limits)
    return await openWhenFree({ url, limits, clock, log })
  } catch (thrown) {
    throw openFailure(thrown, { translateError, place: `the database ${place}`, remedy: REMEDY })
  }
}

/** The lock that is waited for is that of the writers of articles, who have it for moments, or of a migration. */
async function openWhenFree({ clock, ...options }: PostgresStoreOptions & { limits: PostgresLimits }): Promise<Store> {
  const { limits, log } = options
  const deadline = performance.now() + limits.migrationWaitMs
  for (;;) {
    try {
      return await prepareStore({ database: openDatabase(options), dialect: createPostgresDialect(), clock, log })
    } catch (thrown) {
      if (!isBusy(thrown) || performance.now() >= deadline) throw thrown
      log.info({}, 'waiting for another process, which may be bringing the schema up to date')
    }
  }
}

async function tryConnection(url: string, limits: PostgresLimits): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: limits.connectTimeoutMs })
  await client.connect()
  await client.end()
}

/** Host, port and database, without user and password. */
function describePlace(url: string): string {
  const { host, port, database } = new Client({ connectionString: url })
  return `${database ?? ''} at ${host}:${port}`
}
