import type { Config, Secrets } from './config/config.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import { openSqliteStore } from './store/open-sqlite-store.ts'

/** Opens the store that is set: the database in the data folder, or one on a PostgreSQL server. */
export async function buildStore(
  { store, dataDir }: Config,
  { databaseUrl }: Secrets,
  parts: { clock: Clock; log: Log },
): Promise<Store> {
  if (store.kind === 'sqlite' || databaseUrl === undefined) return openSqliteStore({ folder: dataDir, ...parts })
  // Loaded when it is chosen: most never need it.
  const { openPostgresStore } = await import('./store/open-postgres-store.ts')
  return openPostgresStore({ url: databaseUrl, ...parts })
}
