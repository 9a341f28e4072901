import type { Usage } from '../../domain/answer.ts'
import type { Payer } from '../../domain/payer.ts'
import type { Prices } from '../../domain/spend.ts'

/** A call to a model that is about to be made. */
export interface PlannedCall {
  readonly payer: Payer
  readonly model: string
  /** The most that it can use. */
  readonly most: Usage
  /** Absent: it is counted, but costs nothing that we know of. */
  readonly prices?: Prices
}

/** A call whose cost is set aside. Exactly one of the two ends it. */
export interface PaidCall {
  /** The call used this much. */
  settle(usage: Usage): Promise<void>
  /** The call was never made, or refused before it cost anything. */
  release(): Promise<void>
}

/** Pays for calls to models within the daily limits. */
export interface Purse {
  /** Sets the most that a call can cost aside. Error: MODEL_UNAVAILABLE with the reason `budget-…` naming the limit. */
  open(call: PlannedCall): Promise<PaidCall>
}

/** For a writer that nobody limits. */
export const OPEN_PURSE: Purse = {
  open: async () => ({ settle: async () => undefined, release: async () => undefined }),
}
