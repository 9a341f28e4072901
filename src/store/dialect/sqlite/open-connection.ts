import { DatabaseSync } from 'node:sqlite'

/** Memory that a connection keeps pages in. */
const CACHE_KIB = 32 * 1024
/** The write-ahead log is cut back to this after a checkpoint. */
const MAX_IDLE_WAL_BYTES = 64 * 1024 * 1024

/**
 * One connection to the database file. `lockWaitMs` is how long a statement waits for a lock, with the event loop stopped.
 * synchronous=normal: a commit survives the death of the process; a power cut may take the last ones back, never half of one.
 */
export function openConnection(file: string, options: { lockWaitMs: number; readOnly?: boolean }): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: options.lockWaitMs, readOnly: options.readOnly ?? false })
  database.exec(`pragma cache_size = -${CACHE_KIB}`)
  if (options.readOnly) return database
  database.exec(
    `pragma synchronous = normal; pragma foreign_keys = on; pragma journal_size_limit = ${MAX_IDLE_WAL_BYTES}`,
  )
  return database
}
