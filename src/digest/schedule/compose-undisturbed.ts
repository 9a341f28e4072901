import type { Digest, Subscription } from '../../domain/digest.ts'
import { composeDigest } from '../compose/compose-digest.ts'
import { type DigestContext, newDigestId } from '../digest-context.ts'
import { windowSinceLast } from './digest-window.ts'

/** Compositions that are thrown away because another digest reached the channel meanwhile. */
const MAX_COMPOSITIONS = 3

/**
 * Composes what a subscription's channel wasn't told yet. Composing takes a while: when another digest was written for the
 * channel meanwhile, it is done again. Undefined while one is still to be posted.
 */
export async function composeUndisturbed(
  context: DigestContext,
  subscription: Subscription,
  options: { signal: AbortSignal },
): Promise<Digest | undefined> {
  for (let round = 0; round < MAX_COMPOSITIONS; round++) {
    const before = await readMark(context, subscription)
    if (before.isBusy) return undefined
    const digest = await compose(context, subscription, options)
    const after = await readMark(context, subscription)
    if (after.mark === before.mark) return digest
  }
  return undefined
}

/** Whether a digest of the channel is still to be posted: what it tells must not be told again. */
export async function isChannelBusy({ store }: DigestContext, { channel }: Subscription): Promise<boolean> {
  return (await store.digests.undeliveredTo(channel)).length > 0
}

async function readMark({ store }: DigestContext, { channel }: Subscription) {
  const [waiting, delivered] = await Promise.all([
    store.digests.undeliveredTo(channel),
    store.digests.deliveredTo(channel, 1),
  ])
  return { isBusy: waiting.length > 0, mark: JSON.stringify([...waiting, ...delivered].map(({ id }) => id)) }
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
