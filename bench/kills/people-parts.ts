import type { Playground } from '../../src/playground/playground.ts'
import type { Store } from '../../src/ports/store.ts'
import type { Ledger } from './ledger.ts'
import type { Newsroom } from './newsroom.ts'

/** What people act with. */
export interface PeopleParts {
  readonly playground: Playground
  readonly store: Store
  readonly newsroom: Newsroom
  readonly ledger: Ledger
  readonly random: () => number
}
