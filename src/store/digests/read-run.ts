import type { DigestId, SubscriptionId } from '../../domain/ids.ts'
import type { DigestRun } from '../../ports/store/digest-store.ts'
import type { Read } from '../database.ts'
import { fromMs } from '../instants.ts'

export async function readRun(read: Read, key: string): Promise<DigestRun | undefined> {
  const row = await read.selectFrom('digest_runs').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) return undefined
  return {
    key: row.key,
    subscriptionId: row.subscription_id as SubscriptionId,
    dueAt: fromMs(row.due_at),
    state: row.state as DigestRun['state'],
    ...(row.digest_id !== null && { digestId: row.digest_id as DigestId }),
    claimedBy: row.claimed_by,
    leaseUntil: fromMs(row.lease_until),
    attempts: row.attempts,
  }
}
