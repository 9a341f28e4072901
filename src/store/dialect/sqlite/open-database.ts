import type { DatabaseSync } from 'node:sqlite'
import type { Database, OpenDatabase } from '../../database.ts'
import { openConnection } from './open-connection.ts'
import { openKysely } from './open-kysely.ts'
import { retryWhileBusy } from './retry-while-busy.ts'

/** How long a write may stop the event loop for a lock, before it waits outside of it. */
const WRITE_LOCK_WAIT_MS = 5

/**
 * Opens the database file, made when absent, with one connection to write and one to read, so that reads go on while a write
 * waits for another process. Disposing waits for the transaction under way.
 */
export async function openDatabase(file: string, { busyTimeoutMs }: { busyTimeoutMs: number }): Promise<OpenDatabase> {
  const writer = openConnection(file, { lockWaitMs: WRITE_LOCK_WAIT_MS })
  const reader = await openReader(file, writer, { busyTimeoutMs })
  const write = openKysely(writer, { busyTimeoutMs })
  const read = openKysely(reader, { busyTimeoutMs })
  const database: Database = { read, write: (work) => write.transaction().execute(work) }
  return {
    ...database,
    desk: database,
    async [Symbol.asyncDispose]() {
      if (!writer.isOpen) return
      await read.connection().execute(async () => reader.close())
      await write.connection().execute(async () => writer.close())
    },
  }
}

async function openReader(
  file: string,
  writer: DatabaseSync,
  options: { busyTimeoutMs: number },
): Promise<DatabaseSync> {
  try {
    await retryWhileBusy(options.busyTimeoutMs, async () => useWriteAheadLog(writer))
    return openConnection(file, { lockWaitMs: options.busyTimeoutMs, readOnly: true })
  } catch (thrown) {
    writer.close()
    throw thrown
  }
}

/** The file remembers the mode. Switching needs the file alone, and SQLite doesn't wait for that lock by itself. */
function useWriteAheadLog(writer: DatabaseSync): void {
  const mode = writer.prepare('pragma journal_mode').get()?.journal_mode
  if (mode !== 'wal') writer.exec('pragma journal_mode = wal')
}
