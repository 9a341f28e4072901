import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { SubscriptionId } from '../../domain/ids.ts'
import type { SubscriptionStore } from '../../ports/store/subscription-store.ts'

/** Error: NOT_FOUND. */
export async function findSubscription(
  subscriptions: Pick<SubscriptionStore, 'get'>,
  id: SubscriptionId,
): Promise<Subscription> {
  const subscription = await subscriptions.get(id)
  if (subscription) return subscription
  throw new NewsdeskError('NOT_FOUND', `there is no subscription ${id}`, {
    remedy: 'Copy an id from `newsdesk subscriptions list`.',
  })
}
