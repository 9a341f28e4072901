import type { Digest, Subscription } from '../../domain/digest.ts'
import type { DigestId } from '../../domain/ids.ts'
import { composeDigest } from '../compose/compose-digest.ts'
import { type DigestContext, newDigestId } from '../digest-context.ts'
import { windowSinceLast } from './digest-window.ts'

/** What was composed, and the newest digest of the channel that it knows of. */
export interface Composition {
  readonly digest: Digest
  readonly composedAfter: DigestId | undefined
}

/** Compositions that are thrown away because another digest reached the channel meanwhile. */
const MAX_COMPOSITIONS = 3

/**
 * Composes what a subscription's channel wasn't told yet. Composing takes a while: when another digest was written for the
 * channel meanwhile, it is done again; one that comes still later is found by the store. Undefined while one is still to be
 * posted.
 */
export async function composeUndisturbed(
  context: DigestContext,
  subscription: Subscription,
  options: { signal: AbortSignal },
): Promise<Composition | undefined> {
  const { digests } = context.store
  for (let round = 0; round < MAX_COMPOSITIONS; round++) {
    const composedAfter = await digests.newestFor(subscription.channel)
    if (await isChannelBusy(context, subscription)) return undefined
    const digest = await compose(context, subscription, options)
    if ((await digests.newestFor(subscription.channel)) === composedAfter) return { digest, composedAfter }
  }
  return undefined
}

/** Whether a digest of the channel is still to be posted: what it tells must not be told again. */
export async function isChannelBusy({ store }: DigestContext, { channel }: Subscription): Promise<boolean> {
  return (await store.digests.undeliveredTo(channel)).length > 0
}

async function compose(
  context: DigestContext,
  subscription: Subscription,
  options: { signal: AbortSignal },
): Promise<Digest> {
  const { store, limits, clock } = context
  const { id, channel, timezone, topics, maxStories } = subscription
  const window = await windowSinceLast({ digests: store.digests, limits }, { subscription, now: clock.now() })
  const plan = { id: newDigestId(context), subscriptionId: id, channel, timezone, topics, maxStories, window }
  return composeDigest(context, plan, options)
}
