import type { Subscription } from '../../domain/digest.ts'
import { type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import type { DigestStore } from '../../ports/store/digest-store.ts'
import type { DigestWindow } from '../gather/gather-articles.ts'
import type { DigestLimits } from '../limits.ts'

interface WindowParts {
  readonly digests: Pick<DigestStore, 'lastDelivered'>
  readonly limits: Pick<DigestLimits, 'firstWindowMs' | 'maxWindowMs'>
}

/**
 * What came in since a subscription's last delivered digest; for its first one since a while before it was made. Whatever could
 * not be posted is told by the next digest that can.
 */
export async function windowSinceLast(
  { digests, limits }: WindowParts,
  { subscription, now }: { subscription: Pick<Subscription, 'id' | 'createdAt'>; now: Date },
): Promise<DigestWindow> {
  const last = await digests.lastDelivered(subscription.id)
  const from = last?.to ?? earlier(new Date(subscription.createdAt), limits.firstWindowMs)
  const earliest = earlier(now, limits.maxWindowMs)
  return { from: from > earliest ? from : earliest, to: toTimestamp(now), by: 'seen' }
}

function earlier(instant: Date, ms: number): Timestamp {
  return toTimestamp(new Date(instant.getTime() - ms))
}
