import type { AccountSpend } from '../../answer/read-day-spend.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import type { LimitKind } from '../../domain/payer.ts'
import { MICROS_PER_DOLLAR } from '../../domain/spend.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import type { Spending } from '../desk.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { renderNotice } from './notice.ts'

interface UsageContext {
  readonly timezone: string
  /** Absent: there is no model. */
  readonly spending?: Spending
}

const WHOSE: Readonly<Record<LimitKind, string>> = {
  person: 'You',
  channel: 'This channel',
  workspace: 'The workspace',
}
/** Below a cent, cents would say nothing. */
const CENT_MICROS = 10_000

/** What `/brief usage` shows, the person's own first. Pure. */
export function renderUsage(
  { day, accounts }: { day: string; accounts: readonly AccountSpend[] },
  { timezone, spending }: UsageContext,
): RenderedMessage {
  if (!spending) return renderNotice('No writing model is set: answers are quoted, and cost nothing.')
  const lines = accounts.toReversed().map((account) => `• ${describeAccount(account, spending)}`)
  const unpriced = spending.isPriced ? [] : ['No prices are set, so only tokens are counted.']
  const ends = `The day ends at midnight (${escapeMrkdwn(timezone)}).`
  return renderNotice([`*Model use on ${day}*`, ...lines, ...unpriced, ends].join('\n'))
}

function describeAccount(account: AccountSpend, { isPriced }: Spending): string {
  const { kind, calls, inputTokens, outputTokens } = account
  const tokens = countNouns(inputTokens + outputTokens, 'token')
  const money = isPriced ? `${describeMoney(account)} · ` : ''
  return `${WHOSE[kind]}: ${money}${countNouns(calls, 'call')} · ${tokens}`
}

function describeMoney({ spentMicros, reservedMicros, limitMicros }: AccountSpend): string {
  const pending = reservedMicros > 0 ? `, and ${dollars(reservedMicros)} set aside for answers under way` : ''
  const limit = limitMicros === undefined ? '(no limit)' : `of ${dollars(limitMicros)}`
  return `${dollars(spentMicros)} ${limit}${pending}`
}

function dollars(micros: number): string {
  const digits = micros % CENT_MICROS === 0 ? 2 : 4
  return `$${(micros / MICROS_PER_DOLLAR).toFixed(digits)}`
}
