import type { SubscriptionId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { DigestStore } from '../../ports/store/digest-store.ts'
import type { DigestWindow } from '../gather/gather-articles.ts'
import type { DigestLimits } from '../limits.ts'

interface WindowParts {
  readonly digests: Pick<DigestStore, 'lastDelivered'>
  readonly limits: Pick<DigestLimits, 'firstWindowMs' | 'maxWindowMs'>
}

/** What came in since a subscription's last delivered digest; the last day for its first one. */
export async function windowSinceLast(
  { digests, limits }: WindowParts,
  { subscriptionId, now }: { subscriptionId: SubscriptionId; now: Date },
): Promise<DigestWindow> {
  const last = await digests.lastDelivered(subscriptionId)
  const reachMs = last ? limits.maxWindowMs : limits.firstWindowMs
  const earliest = toTimestamp(new Date(now.getTime() - reachMs))
  return { from: last && last.to > earliest ? last.to : earliest, to: toTimestamp(now), by: 'seen' }
}
