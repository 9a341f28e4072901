import type { LimitKind, Payer } from '../domain/payer.ts'
import { accountsOf, type DailyLimits, dayOf } from '../domain/spend.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { DaySpend, SpendStore } from '../ports/store/spend-store.ts'

/** What today has cost one of the accounts that somebody's questions are charged to. */
export interface AccountSpend extends DaySpend {
  readonly kind: LimitKind
  readonly limitMicros?: number
}

export interface DaySpendParts {
  readonly spend: Pick<SpendStore, 'read'>
  readonly limits: DailyLimits
  readonly timezone: string
  readonly clock: Clock
}

/** Today, as the limits mean it: the accounts of a payer, the widest first. */
export async function readDaySpend(
  { spend, limits, timezone, clock }: DaySpendParts,
  payer: Payer,
): Promise<{ day: string; accounts: readonly AccountSpend[] }> {
  const at = toTimestamp(clock.now())
  const day = dayOf(at, timezone)
  const accounts = accountsOf(payer)
  const rows = await spend.read(
    day,
    accounts.map(({ id }) => id),
    at,
  )
  const named = rows.map((row, index) => {
    const kind = accounts[index]?.kind ?? 'workspace'
    const limitMicros = limits[kind]
    return { ...row, kind, ...(limitMicros !== undefined && { limitMicros }) }
  })
  return { day, accounts: named }
}
