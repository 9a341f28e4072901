import type { Store } from '../../../src/ports/store.ts'
import type { ManualClock } from '../../support/manual-clock.ts'
import type { StoreAddress } from './child/store-address.ts'

/** An empty store of one test, with the ways to come at it again. Disposing it closes and removes everything. */
export interface StoreUnderTest extends AsyncDisposable {
  readonly store: Store
  /** The clock of every store opened here. */
  readonly clock: ManualClock
  /** Where a child process finds the same store. */
  readonly address: StoreAddress
  /** A second store on the same place, as another process would have it; closed by the caller. */
  openAnother(): Promise<Store>
}

export type OpenStoreUnderTest = () => Promise<StoreUnderTest>
