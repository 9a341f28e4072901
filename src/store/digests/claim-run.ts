import type { DigestStore } from '../../ports/store/digest-store.ts'
import type { Database } from '../database.ts'
import { toMs } from '../instants.ts'

type ClaimRun = Parameters<DigestStore['claimRun']>

/** A new run, or one whose claim ran out before anything was written. */
export async function claimRun(database: Database, run: ClaimRun[0], now: ClaimRun[1]): Promise<boolean> {
  const claim = { claimed_by: run.claimedBy, lease_until: toMs(run.leaseUntil) }
  const row = { key: run.key, subscription_id: run.subscriptionId, due_at: toMs(run.dueAt), state: 'claimed', ...claim }
  const claimed = await database.write((transaction) =>
    transaction
      .insertInto('digest_runs')
      .values({ ...row, attempts: 1 })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet(({ eb }) => ({ ...claim, attempts: eb('digest_runs.attempts', '+', 1) }))
          .where('digest_runs.state', '=', 'claimed')
          .where('digest_runs.lease_until', '<=', toMs(now)),
      )
      .returning('key')
      .executeTakeFirst(),
  )
  return claimed !== undefined
}
