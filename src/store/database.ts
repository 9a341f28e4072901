import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Read = Kysely<Tables>
export type Write = Transaction<Tables>

/** An open database. Reads see what is committed and never wait for a writer. */
export interface Database {
  readonly read: Read
  /**
   * Runs the work in one transaction that holds the write lock from its start; it is rolled back when the work throws. Keep
   * it short: every other writer waits.
   */
  write<Result>(work: (transaction: Write) => Promise<Result>): Promise<Result>
}

/**
 * A database as its store has it. What goes through `desk` (claims, answers, digests: short, and somebody waits) need not wait
 * for what goes through the rest (articles and their index), where the database can tell writers apart.
 */
export interface OpenDatabase extends Database, AsyncDisposable {
  readonly desk: Database
}
