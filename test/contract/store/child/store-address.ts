import type { Clock } from '../../../../src/ports/clock.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { openPostgresStore } from '../../../../src/store/open-postgres-store.ts'
import { openSqliteStore } from '../../../../src/store/open-sqlite-store.ts'
import { silentLog } from '../../../support/silent-log.ts'

/** Where a store is; goes to child processes as JSON. */
export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly url: string }

export function openStoreAt(address: StoreAddress, clock: Clock): Promise<Store> {
  if (address.kind === 'postgresql') return openPostgresStore({ url: address.url, clock, log: silentLog })
  return openSqliteStore({ folder: address.folder, clock, log: silentLog })
}
