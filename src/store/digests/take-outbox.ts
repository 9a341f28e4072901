import type { DigestStore } from '../../ports/store/digest-store.ts'
import type { Database, Write } from '../database.ts'
import { toMs } from '../instants.ts'
import { readMessage } from './outbox-row.ts'

type TakeOutbox = DigestStore['takeOutbox']

/** `attempts` counts the failures before this taking. What goes into one thread goes there one after the other. */
export async function takeOutbox(
  database: Database,
  { owner, now, leaseUntil, limit }: Parameters<TakeOutbox>[0],
): ReturnType<TakeOutbox> {
  return database.write(async (transaction) => {
    const rows = await findDue(transaction, toMs(now), limit)
    for (const { seq } of rows)
      await transaction
        .updateTable('outbox')
        .set({ state: 'sending', owner, lease_until: toMs(leaseUntil) })
        .where('seq', '=', seq)
        .execute()
    return rows.map((row) => ({
      ...readMessage({ ...row, state: 'sending' }),
      wasSending: row.state === 'sending',
    }))
  })
}

/** Messages that are due or were left by their holder, but for those whose thread somebody posts to. */
function findDue(transaction: Write, nowMs: number, limit: number) {
  return transaction
    .selectFrom('outbox')
    .selectAll()
    .where(({ or, and, eb }) =>
      or([
        and([eb('state', '=', 'pending'), or([eb('retry_at', 'is', null), eb('retry_at', '<=', nowMs)])]),
        and([eb('state', '=', 'sending'), eb('lease_until', '<=', nowMs)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as other')
            .select('other.seq')
            .whereRef('other.channel', '=', 'outbox.channel')
            .whereRef('other.thread_ts', '=', 'outbox.thread_ts')
            .where('other.state', '=', 'sending')
            .where('other.lease_until', '>', nowMs),
        ),
      ),
    )
    .orderBy('seq')
    .limit(limit)
    .execute()
}
