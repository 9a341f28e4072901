import type { Clock } from '../../../../src/ports/clock.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { openSqliteStore } from '../../../../src/store/open-sqlite-store.ts'
import { silentLog } from '../../../support/silent-log.ts'

/** Where a store is; goes to child processes as JSON. */
export type StoreAddress = { readonly kind: 'sqlite'; readonly folder: string }

export function openStoreAt(address: StoreAddress, clock: Clock): Promise<Store> {
  return openSqliteStore({ folder: address.folder, clock, log: silentLog })
}
