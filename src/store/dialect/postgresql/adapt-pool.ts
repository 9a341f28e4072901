import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { retryWhileUnreachable } from './retry-while-unreachable.ts'
import { translateError } from './translate-error.ts'

interface Connection {
  send(sql: string, parameters: unknown[]): Promise<unknown>
  release(): void
}

/** One connection for as long as Kysely holds it. What was begun on it fails with it. */
export function adaptForWriting(pool: Pool): PostgresPool {
  return adapt(pool, async () => {
    const client = await pool.connect()
    return { send: (sql, parameters) => client.query(sql, parameters), release: () => client.release() }
  })
}

/** A connection that is replaced when it is lost, except in the middle of a transaction: reading twice does no harm. */
export function adaptForReading(pool: Pool, { reconnectWithinMs }: { reconnectWithinMs: number }): PostgresPool {
  return adapt(pool, async () => {
    let client: PoolClient | undefined
    let isInTransaction = false
    const patience = { withinMs: reconnectWithinMs, hasBegun: () => isInTransaction }
    const release = (cause?: Error) => {
      client?.release(cause)
      client = undefined
    }
    const attempt = async (sql: string, parameters: unknown[]) => {
      client ??= await pool.connect()
      try {
        return await client.query(sql, parameters)
      } catch (thrown) {
        if (!isInTransaction && thrown instanceof Error) release(thrown)
        throw thrown
      }
    }
    const send: Connection['send'] = async (sql, parameters) => {
      const result = await retryWhileUnreachable(patience, () => attempt(sql, parameters))
      isInTransaction ||= BEGINS.test(sql)
      return result
    }
    return { send, release }
  })
}

/** Kysely ends a transaction before it gives the connection back. */
const BEGINS = /^(begin|start transaction)\b/

function adapt(pool: Pool, connect: () => Promise<Connection>): PostgresPool {
  return {
    async connect() {
      const { send, release } = await translated(connect)
      const query = (sql: string, parameters: readonly unknown[]) =>
        translated(() => send(sql, parameters.map(withoutNul)) as Promise<PostgresQueryResult<unknown>>)
      return { query: query as PostgresPoolClient['query'], release: () => release() }
    },
    async end() {
      if (!pool.ending) await pool.end()
    },
  }
}

/** PostgreSQL keeps no NUL in a text. Its replacement has the same length, so that offsets still fit. */
function withoutNul(parameter: unknown): unknown {
  return typeof parameter === 'string' ? parameter.replaceAll('\0', '\ufffd') : parameter
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    throw translateError(thrown)
  }
}
