import type { SpendStore } from '../../ports/store/spend-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'
import { readSpend } from './read-spend.ts'
import { reserveSpend } from './reserve-spend.ts'

export function createSpendStore(database: Database): SpendStore {
  return {
    reserve: (reservation) => reserveSpend(database, reservation),
    async settle(id, { micros, usage: { inputTokens: input_tokens, outputTokens: output_tokens } }) {
      await database.write((transaction) =>
        transaction
          .updateTable('spend')
          .set({ micros, input_tokens, output_tokens, expires_at: null })
          .where('reservation_id', '=', id)
          .execute(),
      )
    },
    async release(id) {
      await database.write((transaction) =>
        transaction.deleteFrom('spend').where('reservation_id', '=', id).where('expires_at', 'is not', null).execute(),
      )
    },
    read: (day, accounts, at) =>
      Promise.all(accounts.map((account) => readSpend(database.read, { day, account, atMs: toMs(at) }))),
  }
}
