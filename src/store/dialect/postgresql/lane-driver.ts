import { CompiledQuery, type DatabaseConnection, PostgresDriver, type PostgresPool } from 'kysely'
import { isUnreachable } from './translate-error.ts'

/**
 * Kysely's driver, except that a transaction waits at its start until it is the only one in its lane, in all processes. At
 * "read committed" each statement then sees all that the ones before it in the lane have committed; a snapshot taken while
 * waiting, as the stricter levels do, would be out of date. The lock ends with the transaction, however that ends.
 */
export class LaneDriver extends PostgresDriver {
  readonly #begin: CompiledQuery

  /** Two Newsdesks in two schemas of one database don't wait for each other. */
  constructor(pool: PostgresPool, lane: number) {
    super({ pool })
    const lock = `select pg_advisory_xact_lock(hashtext('newsdesk ' || current_schema()), ${lane})`
    this.#begin = CompiledQuery.raw(`begin isolation level read committed; ${lock}`)
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(this.#begin)
    } catch (thrown) {
      // It may have begun and then waited in vain.
      await this.rollbackTransaction(connection)
      throw thrown
    }
  }

  /** Where the connection is gone, the server has rolled back by itself; a second error would hide the first. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown
    }
  }
}
