import { NewsdeskError } from '../../domain/errors.ts'
import { accountsOf, budgetReason, costInMicros, type DailyLimits, dayOf } from '../../domain/spend.ts'
import { MINUTE_MS, toTimestamp } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SpendStore } from '../../ports/store/spend-store.ts'
import type { PlannedCall, Purse } from './purse.ts'

/** Longer than any call may take; after it, what a killed process set aside is free again. */
const RESERVED_FOR_MS = 10 * MINUTE_MS

export interface PurseOptions {
  readonly spend: SpendStore
  readonly limits: DailyLimits
  /** IANA zone whose midnight begins a new day. */
  readonly timezone: string
  readonly clock: Clock
  readonly newId: () => string
}

/** A purse that keeps its accounts in the store, so that all processes share its limits. */
export function createPurse({ spend, limits, timezone, clock, newId }: PurseOptions): Purse {
  return {
    async open(call) {
      const id = newId()
      const now = clock.now()
      const at = toTimestamp(now)
      const accounts = accountsOf(call.payer)
      const decision = await spend.reserve({
        id,
        day: dayOf(at, timezone),
        accounts: accounts.map(({ kind, id: account }) => withLimit(account, limits[kind])),
        micros: microsOf(call, call.most),
        at,
        expiresAt: toTimestamp(new Date(now.getTime() + RESERVED_FOR_MS)),
      })
      if (!decision.isGranted) {
        const kind = accounts.find((account) => account.id === decision.account)?.kind ?? 'workspace'
        throw new NewsdeskError(
          'MODEL_UNAVAILABLE',
          `what is left of the ${kind}'s daily limit does not cover a call`,
          {
            reason: budgetReason(kind),
            remedy: 'It begins anew tomorrow; the NEWSDESK_DAILY_LIMIT_… settings raise it.',
          },
        )
      }
      return {
        settle: (usage) => spend.settle(id, { micros: microsOf(call, usage), usage }),
        release: () => spend.release(id),
      }
    },
  }
}

function withLimit(id: string, limitMicros: number | undefined): { id: string; limitMicros?: number } {
  return { id, ...(limitMicros !== undefined && { limitMicros }) }
}

function microsOf({ prices }: PlannedCall, usage: PlannedCall['most']): number {
  return prices === undefined ? 0 : costInMicros(usage, prices)
}
