import type { DigestStore } from '../../ports/store/digest-store.ts'
import { placeMessage } from '../answers/place-answer.ts'
import type { Database } from '../database.ts'
import { toMsOrNull } from '../instants.ts'

type Failure = Parameters<DigestStore['recordFailure']>[1]

const FREE = { owner: null, lease_until: null }

/** Final, also when the lease ran out in the meantime: the message stands in the channel. */
export async function recordPosted(database: Database, key: string, ts: string): Promise<void> {
  await database.write(async (transaction) => {
    const posted = await transaction
      .updateTable('outbox')
      .set({ ...FREE, state: 'posted', ts, retry_at: null })
      .where('key', '=', key)
      .returning(['answer_id', 'position'])
      .executeTakeFirst()
    if (posted?.answer_id) await placeMessage(transaction, posted.answer_id, { ts, position: posted.position })
  })
}

/** Of a message that was posted in the end no failure is kept. */
export async function recordFailure(database: Database, key: string, { error, retryAt }: Failure): Promise<void> {
  await database.write((transaction) =>
    transaction
      .updateTable('outbox')
      .set(({ eb }) => ({
        ...FREE,
        state: retryAt === undefined ? 'failed' : 'pending',
        attempts: eb('attempts', '+', 1),
        retry_at: toMsOrNull(retryAt),
        last_error: error,
      }))
      .where('key', '=', key)
      .where('state', '<>', 'posted')
      .execute(),
  )
}
