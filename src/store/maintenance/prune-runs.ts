import { DAY_MS } from '../../domain/timestamp.ts'
import type { Database } from '../database.ts'
import { repeatStep } from './repeat-step.ts'

const RUNS_PER_STEP = 500
/**
 * A run that is gone could be claimed once more, so none is removed while it may still be due: for a day (see `catchUpMs` in
 * src/digest/limits.ts), and a week leaves room for clocks that disagree.
 */
const MAY_BE_DUE_MS = 7 * DAY_MS

/** Removes runs that nobody held any more at the instant and whose digest, if they had one, is gone. */
export async function pruneRuns(
  database: Database,
  { beforeMs, nowMs }: { readonly beforeMs: number; readonly nowMs: number },
): Promise<number> {
  const boundMs = Math.min(beforeMs, nowMs - MAY_BE_DUE_MS)
  return repeatStep(RUNS_PER_STEP, (limit) =>
    database.write(async (transaction) => {
      const old = transaction
        .selectFrom('digest_runs as r')
        .select('r.key')
        .where('r.lease_until', '<', boundMs)
        .where(({ exists, not, selectFrom }) =>
          not(exists(selectFrom('digests as d').select('d.id').whereRef('d.id', '=', 'r.digest_id'))),
        )
        .limit(limit)
      const query = transaction.deleteFrom('digest_runs').where('key', 'in', old)
      return Number((await query.executeTakeFirst()).numDeletedRows)
    }),
  )
}
