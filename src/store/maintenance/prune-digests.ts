import type { Database } from '../database.ts'
import { repeatStep } from './repeat-step.ts'

const DIGESTS_PER_STEP = 100

/**
 * Removes digests that were delivered or given up before the instant, with their messages. The last delivered one of each
 * subscription stays, because the next digest starts where it ended.
 */
export async function pruneDigests(database: Database, beforeMs: number): Promise<number> {
  return repeatStep(DIGESTS_PER_STEP, (limit) =>
    database.write(async (transaction) => {
      const old = transaction
        .selectFrom('digests as d')
        .innerJoin('digest_runs as r', 'r.key', 'd.run_key')
        .select('d.id')
        .where('r.finished_at', '<', beforeMs)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('digest_runs as later')
              .innerJoin('digests as next', 'next.run_key', 'later.key')
              .select('later.key')
              .whereRef('later.subscription_id', '=', 'r.subscription_id')
              .where('later.state', '=', 'delivered')
              .whereRef('next.window_to', '>', 'd.window_to'),
          ),
        )
        .limit(limit)
      return Number((await transaction.deleteFrom('digests').where('id', 'in', old).executeTakeFirst()).numDeletedRows)
    }),
  )
}
