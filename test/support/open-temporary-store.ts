import type { Clock } from '../../src/ports/clock.ts'
import type { Store } from '../../src/ports/store.ts'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import { createManualClock } from './manual-clock.ts'
import { silentLog } from './silent-log.ts'
import { openTemporaryFolder } from './temporary-folder.ts'

/** A store in a fresh folder; disposing it also removes the folder. Its clock stands still unless one is given. */
export async function openTemporaryStore(options: { clock?: Clock } = {}): Promise<Store> {
  const folder = await openTemporaryFolder('newsdesk-store')
  const clock = options.clock ?? createManualClock()
  const store = await openSqliteStore({ folder: folder.path, clock, log: silentLog })
  return {
    ...store,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
