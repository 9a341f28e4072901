import type { EventStore } from '../../ports/store/event-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'

type Claim = Parameters<EventStore['claim']>[1]

/**
 * All keys become names of one claim. A caller who comes second adds its other keys to the first one's claim, so that a third
 * who knows only those is refused too.
 */
export async function claimEvent(database: Database, keys: readonly string[], claim: Claim): Promise<boolean> {
  const [first] = keys
  if (first === undefined) return true
  return database.write(async (transaction) => {
    const known = await transaction
      .selectFrom('event_keys')
      .select('claim_id')
      .where('key', 'in', keys)
      .orderBy('claim_id')
      .limit(1)
      .executeTakeFirst()
    const row = {
      id: first,
      owner: claim.owner,
      claimed_at: toMs(claim.at),
      finished: 0,
      payload: claim.payload ?? null,
    }
    if (!known) await transaction.insertInto('event_claims').values(row).execute()
    const claim_id = known?.claim_id ?? first
    await transaction
      .insertInto('event_keys')
      .values(keys.map((key) => ({ key, claim_id })))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    return !known
  })
}
