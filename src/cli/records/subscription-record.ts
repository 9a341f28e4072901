import type { Subscription } from '../../domain/digest.ts'

/** The JSON of a subscription, as the contract names its fields. */
export function subscriptionRecord(subscription: Subscription): object {
  const { id, channel, cron, timezone, topics, maxStories, state, nextRunAt, lastDigest, lastFailure } = subscription
  return { id, channel, cron, timezone, topics, maxStories, state, nextRunAt, lastDigest, lastFailure }
}

/** The same for people, with what went wrong last below it. */
export function renderSubscription(subscription: Subscription): string {
  const { id, channel, cron, timezone, topics, state, nextRunAt, lastFailure } = subscription
  const about = topics.length > 0 ? ` on ${topics.map((topic) => `“${topic}”`).join(', ')}` : ''
  const next = nextRunAt === undefined ? '' : `, next ${nextRunAt}`
  const failed = lastFailure === undefined ? [] : [`failed ${lastFailure.at}: ${lastFailure.reason}`]
  return [`${id} ${state}: ${channel} at "${cron}" ${timezone}${about}${next}`, ...failed].join('\n   ')
}
