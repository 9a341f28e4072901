import type { SourceId } from '../../domain/ids.ts'
import type { FetchReport } from '../../ports/store/source-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'

/** Ends the claim. What a report leaves out (an unchanged feed tells no title) stays as it was. */
export async function recordFetch(database: Database, id: SourceId, report: FetchReport): Promise<void> {
  const { at, nextFetchAt, title, etag, lastModified, error } = report
  await database.write((transaction) =>
    transaction
      .updateTable('sources')
      .set(({ eb }) => ({
        last_fetched_at: toMs(at),
        next_fetch_at: toMs(nextFetchAt),
        lease_until: null,
        last_error: error ?? null,
        failures: error === undefined ? 0 : eb('failures', '+', 1),
        ...(title !== undefined && { title }),
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { last_modified: lastModified }),
      }))
      .where('id', '=', id)
      .execute(),
  )
}
