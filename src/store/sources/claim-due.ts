import type { SourceId } from '../../domain/ids.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'

/** Leases the sources that have waited longest. A source that was never fetched is due at once. */
export async function claimDue(
  database: Database,
  { now, leaseUntil, limit }: Parameters<SourceStore['claimDue']>[0],
): Promise<readonly SourceId[]> {
  const nowMs = toMs(now)
  return database.write(async (transaction) => {
    const rows = await transaction
      .selectFrom('sources')
      .select('id')
      .where('paused', '=', 0)
      .where((or) => or.or([or('next_fetch_at', 'is', null), or('next_fetch_at', '<=', nowMs)]))
      .where((or) => or.or([or('lease_until', 'is', null), or('lease_until', '<=', nowMs)]))
      .orderBy((by) => by.fn.coalesce('next_fetch_at', 'added_at'))
      .orderBy('id')
      .limit(limit)
      .execute()
    const ids = rows.map(({ id }) => id as SourceId)
    if (ids.length > 0)
      await transaction
        .updateTable('sources')
        .set({ lease_until: toMs(leaseUntil) })
        .where('id', 'in', ids)
        .execute()
    return ids
  })
}
