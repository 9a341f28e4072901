import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { createSqliteDialect } from './dialect/sqlite/create-dialect.ts'
import { openDatabase } from './dialect/sqlite/open-database.ts'
import { translateError } from './dialect/sqlite/translate-error.ts'
import { openFailure } from './open-failure.ts'
import { prepareStore } from './prepare-store.ts'

/** The database's name in the data folder; two more files beside it (-wal, -shm) belong to it. */
export const DATABASE_FILE = 'newsdesk.db'
const DEFAULT_BUSY_TIMEOUT_MS = 10_000

export interface SqliteStoreOptions {
  /** Made when absent. */
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  /** How long a step waits for other processes before it fails. Default 10 s. */
  readonly busyTimeoutMs?: number
}

/** Opens the store in a folder and brings its schema up to date. Several processes may have it open at once. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { folder, clock, log, busyTimeoutMs = DEFAULT_BUSY_TIMEOUT_MS } = options
  const file = join(folder, DATABASE_FILE)
  try {
    await mkdir(folder, { recursive: true })
    const database = await openDatabase(file, { busyTimeoutMs })
    return await prepareStore({ database, dialect: createSqliteDialect(file, { busyTimeoutMs }), clock, log })
  } catch (thrown) {
    const remedy = `Check that ${folder} is a folder which the user that runs Newsdesk may write.`
    throw openFailure(thrown, { translateError, place: `the data folder ${folder}`, remedy })
  }
}
