import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import { type DigestContext, newDigestId } from '../digest-context.ts'
import type { DigestRequest } from '../digester.ts'
import type { DigestWindow } from '../gather/gather-articles.ts'
import { windowSinceLast } from '../schedule/digest-window.ts'
import { findSubscription } from '../subscriptions/find-subscription.ts'
import type { DigestPlan } from './digest-plan.ts'

const DEFAULT_MAX_STORIES = 10
const DEFAULT_ZONE = 'UTC'

/** What a preview is to be about: a subscription's next digest, or whatever was asked for. Error: NOT_FOUND. */
export async function planPreview(context: DigestContext, request: DigestRequest): Promise<DigestPlan> {
  const { subscriptionId, topics, maxStories } = request
  const subscription =
    subscriptionId === undefined ? undefined : await findSubscription(context.store.subscriptions, subscriptionId)
  return {
    id: newDigestId(context),
    ...(subscription && { subscriptionId: subscription.id, channel: subscription.channel }),
    timezone: subscription?.timezone ?? DEFAULT_ZONE,
    topics: topics ?? subscription?.topics ?? [],
    maxStories: maxStories ?? subscription?.maxStories ?? DEFAULT_MAX_STORIES,
    window: await findWindow(context, request, subscription),
  }
}

/** A range that was asked for goes by the articles' dates; what is next goes by when they came in. */
async function findWindow(
  context: DigestContext,
  { from, to }: DigestRequest,
  subscription: Subscription | undefined,
): Promise<DigestWindow> {
  const { clock, store, limits } = context
  const now = clock.now()
  if (from !== undefined || to !== undefined) {
    const end = to ?? toTimestamp(now)
    const start = from ?? toTimestamp(new Date(Date.parse(end) - limits.firstWindowMs))
    if (start >= end) throw new NewsdeskError('USAGE', `the range ${start} to ${end} is empty`)
    return { from: start, to: end, by: 'known' }
  }
  if (subscription) return windowSinceLast({ digests: store.digests, limits }, { subscription, now })
  return { from: toTimestamp(new Date(now.getTime() - limits.firstWindowMs)), to: toTimestamp(now), by: 'seen' }
}
