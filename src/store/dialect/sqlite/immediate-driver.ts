import type { DatabaseSync } from 'node:sqlite'
import { CompiledQuery, type DatabaseConnection, SqliteDriver, type TransactionSettings } from 'kysely'
import { adaptDatabase } from './adapt-database.ts'
import { retryWhileBusy } from './retry-while-busy.ts'

/**
 * Kysely's driver, except that a transaction takes the write lock at its start: one that began by reading could not go on
 * to write after another process has written, whatever it waits.
 */
export class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  readonly #busyTimeoutMs: number

  constructor(database: DatabaseSync, options: { busyTimeoutMs: number }) {
    super({ database: adaptDatabase(database) })
    this.#database = database
    this.#busyTimeoutMs = options.busyTimeoutMs
  }

  /** One that only reads sees the moment of its first statement until its end, and waits for nobody. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate')
    await retryWhileBusy(this.#busyTimeoutMs, async () => connection.executeQuery(begin))
  }

  /** A full disk has rolled back by itself; a second rollback would hide the error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}
