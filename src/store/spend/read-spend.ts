import type { DaySpend } from '../../ports/store/spend-store.ts'
import type { Read, Write } from '../database.ts'

interface SpendQuery {
  readonly day: string
  readonly account: string
  readonly atMs: number
}

/** What is spent on a day, and what is set aside and has not run out. */
export async function readSpend(read: Read | Write, { day, account, atMs }: SpendQuery): Promise<DaySpend> {
  const rows = read.selectFrom('spend').where('account', '=', account).where('day', '=', day)
  const spent = await rows
    .where('expires_at', 'is', null)
    .select(({ fn }) => [
      fn.sum<number | null>('micros').as('micros'),
      fn.sum<number | null>('input_tokens').as('input_tokens'),
      fn.sum<number | null>('output_tokens').as('output_tokens'),
      fn.countAll<number>().as('calls'),
    ])
    .executeTakeFirst()
  const reserved = await rows
    .where('expires_at', '>', atMs)
    .select(({ fn }) => fn.sum<number | null>('micros').as('micros'))
    .executeTakeFirst()
  return {
    account,
    spentMicros: Number(spent?.micros ?? 0),
    reservedMicros: Number(reserved?.micros ?? 0),
    inputTokens: Number(spent?.input_tokens ?? 0),
    outputTokens: Number(spent?.output_tokens ?? 0),
    calls: Number(spent?.calls ?? 0),
  }
}
