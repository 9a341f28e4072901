import { Pool } from 'pg'
import type { Log } from '../../../ports/log.ts'
import { COLUMN_TYPES } from './column-types.ts'
import type { PostgresLimits } from './limits.ts'

const LOST = 'a connection to the database was lost'

export interface PoolOptions {
  /** Holds the password: never logged. */
  readonly url: string
  readonly maxConnections: number
  readonly limits: PostgresLimits
  readonly log: Log
}

/** Connections to the server, made when they are needed; one that is lost is replaced by the next that is asked for. */
export function createPool({ url, maxConnections, limits, log }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'newsdesk',
    connectionTimeoutMillis: limits.connectTimeoutMs,
    statement_timeout: limits.statementTimeoutMs,
    lock_timeout: limits.lockTimeoutMs,
    idle_in_transaction_session_timeout: limits.silenceTimeoutMs,
    idleTimeoutMillis: limits.idleTimeoutMs,
    keepAlive: true,
    types: COLUMN_TYPES,
  })
  // Without listeners, a connection that dies would end the process. The pool only repeats what its connections say.
  pool.on('connect', (client) => client.on('error', ({ message }) => log.warn({ detail: message }, LOST)))
  pool.on('error', () => undefined)
  return pool
}
