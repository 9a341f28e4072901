import { PostgresDriver } from 'kysely'
import PQueue from 'p-queue'
import type { Log } from '../../../ports/log.ts'
import type { Database, OpenDatabase } from '../../database.ts'
import { adaptForReading, adaptForWriting } from './adapt-pool.ts'
import { createPool } from './create-pool.ts'
import { LaneDriver } from './lane-driver.ts'
import type { PostgresLimits } from './limits.ts'
import { openKysely } from './open-kysely.ts'
import { retryWhileUnreachable } from './retry-while-unreachable.ts'

interface DatabaseOptions {
  readonly url: string
  readonly limits: PostgresLimits
  readonly log: Log
}

/** What a lane's lock is known by on the server; never to be changed, because old and new replicas may run together. */
const LANES = { articles: 1, desk: 2 } as const

/** A few connections to read and one for each lane to write, none of them made yet. Disposing waits for what is under way. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const { limits } = options
  const readers = adaptForReading(createPool({ ...options, maxConnections: limits.readConnections }), limits)
  const read = openKysely(new PostgresDriver({ pool: readers }))
  const articles = openLane(options, LANES.articles)
  const desk = openLane(options, LANES.desk)
  return {
    read,
    write: articles.write,
    desk: { read, write: desk.write },
    async [Symbol.asyncDispose]() {
      await Promise.all([articles.close(), desk.close(), readers.end()])
    },
  }
}

/** Writers of one process wait for their turn here, so that those who wait don't take up connections. */
function openLane(options: DatabaseOptions, lane: number): Pick<Database, 'write'> & { close(): Promise<void> } {
  const pool = adaptForWriting(createPool({ ...options, maxConnections: 1 }))
  const kysely = openKysely(new LaneDriver(pool, lane))
  const turns = new PQueue({ concurrency: 1 })
  const write: Database['write'] = (work) => {
    let hasBegun = false
    const attempt = () =>
      kysely.transaction().execute((transaction) => {
        hasBegun = true
        return work(transaction)
      })
    const patience = { withinMs: options.limits.reconnectWithinMs, hasBegun: () => hasBegun }
    return turns.add(() => retryWhileUnreachable(patience, attempt))
  }
  return { write, close: () => turns.add(() => pool.end()) }
}
