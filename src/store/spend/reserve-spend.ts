import type { SpendDecision, SpendReservation } from '../../ports/store/spend-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'
import { readSpend } from './read-spend.ts'

/** In one transaction, whose write lock makes those who reserve at the same time wait for each other. */
export async function reserveSpend(database: Database, reservation: SpendReservation): Promise<SpendDecision> {
  const { id, day, accounts, micros } = reservation
  const atMs = toMs(reservation.at)
  return database.write(async (transaction) => {
    for (const { id: account, limitMicros } of accounts) {
      if (limitMicros === undefined || micros === 0) continue
      const { spentMicros, reservedMicros } = await readSpend(transaction, { day, account, atMs })
      if (spentMicros + reservedMicros + micros > limitMicros) return { isGranted: false, account }
    }
    const row = { reservation_id: id, day, micros, input_tokens: 0, output_tokens: 0, reserved_at: atMs }
    const expires_at = toMs(reservation.expiresAt)
    await transaction
      .insertInto('spend')
      .values(accounts.map((account) => ({ ...row, account: account.id, expires_at })))
      .execute()
    return { isGranted: true }
  })
}
