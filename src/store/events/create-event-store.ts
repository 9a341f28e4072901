import type { EventStore } from '../../ports/store/event-store.ts'
import type { Database, Read } from '../database.ts'
import { toMs } from '../instants.ts'
import { claimEvent } from './claim-event.ts'

export function createEventStore(database: Database): EventStore {
  return {
    claim: (keys, claim) => claimEvent(database, keys, claim),
    async finish(keys) {
      if (keys.length === 0) return
      await database.write((transaction) =>
        transaction
          .updateTable('event_claims')
          .set({ finished: 1, payload: null })
          .where(({ eb, selectFrom }) =>
            eb('id', 'in', selectFrom('event_keys').select('claim_id').where('key', 'in', keys)),
          )
          .execute(),
      )
    },
    exchange: (key, { before, after }) =>
      database.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('event_claims')
          .set({ payload: after })
          .where('finished', '=', 0)
          .where('payload', '=', before)
          .where(({ eb, selectFrom }) =>
            eb('id', 'in', selectFrom('event_keys').select('claim_id').where('key', '=', key)),
          )
          .executeTakeFirst()
        return numUpdatedRows === 1n
      }),
    unfinished: (options) => listUnfinished(database.read, options),
  }
}

/** One line per claim, under the first of its keys, oldest first. */
async function listUnfinished(read: Read, { olderThan, newerThan }: Parameters<EventStore['unfinished']>[0]) {
  const rows = await read
    .selectFrom('event_claims')
    .select(['id', 'payload'])
    .where('finished', '=', 0)
    .where('claimed_at', '<', toMs(olderThan))
    .where('claimed_at', '>', toMs(newerThan))
    .orderBy('claimed_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, payload }) => ({ key: id, ...(payload !== null && { payload }) }))
}
