import type { Usage } from '../../domain/answer.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

/** Money that is set aside before a call. Amounts are whole micro-dollars. */
export interface SpendReservation {
  readonly id: string
  /** The calendar day it counts for. */
  readonly day: string
  /** All of them are charged the amount; one without a limit never refuses. */
  readonly accounts: readonly { readonly id: string; readonly limitMicros?: number }[]
  readonly micros: number
  readonly at: Timestamp
  /** From then on it does not count any more: whoever made it has died. Longer than any call may take. */
  readonly expiresAt: Timestamp
}

export type SpendDecision =
  | { readonly isGranted: true }
  /** The first account whose limit would be passed. */
  | { readonly isGranted: false; readonly account: string }

/** What a day has cost an account so far. */
export interface DaySpend {
  readonly account: string
  readonly spentMicros: number
  /** Set aside for calls that are under way. */
  readonly reservedMicros: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly calls: number
}

/** What models cost, by day and account. Of several processes that reserve at once, no two together pass a limit. */
export interface SpendStore {
  /** Sets the amount aside on all accounts, or on none. What costs nothing is never refused. */
  reserve(reservation: SpendReservation): Promise<SpendDecision>
  /** Puts what a call really cost in place of what was set aside, also after that ran out. Of several times the last counts. */
  settle(id: string, spent: { readonly micros: number; readonly usage: Usage }): Promise<void>
  /** Gives back what was set aside for a call that was never made. */
  release(id: string): Promise<void>
  /** The accounts in the order asked for; zeros for one that spent nothing. */
  read(day: string, accounts: readonly string[], at: Timestamp): Promise<readonly DaySpend[]>
}
