import { DateTime } from 'luxon'
import type { Usage } from './answer.ts'
import type { LimitKind, Payer } from './payer.ts'
import type { Timestamp } from './timestamp.ts'

/** One purse of a day: `workspace`, `channel:C…` or `person:…`. */
export interface SpendAccount {
  readonly kind: LimitKind
  readonly id: string
}

/** The most that may be spent in a day, in micro-dollars; an absent one has no limit. */
export type DailyLimits = Readonly<Partial<Record<LimitKind, number>>>

/** US dollars for a million tokens, which is micro-dollars for one. */
export interface Prices {
  readonly input: number
  readonly output: number
}

export const MICROS_PER_DOLLAR = 1_000_000

/** The accounts that a call is charged to, the widest first. */
export function accountsOf({ channel, person }: Payer): readonly SpendAccount[] {
  return [
    { kind: 'workspace', id: 'workspace' },
    ...(channel === undefined ? [] : [{ kind: 'channel' as const, id: `channel:${channel}` }]),
    ...(person === undefined ? [] : [{ kind: 'person' as const, id: `person:${person}` }]),
  ]
}

/** What tokens cost in whole micro-dollars, rounded up: many small calls must not add up to nothing. */
export function costInMicros({ inputTokens, outputTokens }: Usage, { input, output }: Prices): number {
  return Math.ceil(inputTokens * input + outputTokens * output)
}

/** The calendar day (`2026-11-24`) of an instant in a zone; limits begin anew with it. */
export function dayOf(instant: Timestamp, timezone: string): string {
  return DateTime.fromISO(instant, { zone: timezone }).toFormat('yyyy-MM-dd')
}

const BUDGET_REASON = /^budget-(workspace|channel|person)$/

/** The reason of an error that says which daily limit does not cover a call. */
export function budgetReason(kind: LimitKind): string {
  return `budget-${kind}`
}

/** Whose limit the reason of an error names; undefined for every other reason. */
export function limitOfReason(reason: string | undefined): LimitKind | undefined {
  return BUDGET_REASON.exec(reason ?? '')?.[1] as LimitKind | undefined
}

export function isBudgetReason(reason: string | undefined): boolean {
  return limitOfReason(reason) !== undefined
}
