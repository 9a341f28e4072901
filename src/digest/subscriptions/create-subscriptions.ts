import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import { type DigestContext, newSubscriptionId } from '../digest-context.ts'
import type { Digester, NewSubscription } from '../digester.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { findSubscription } from './find-subscription.ts'
import { readLastFailure } from './read-last-failure.ts'

type SubscriptionBook = Pick<Digester, 'subscribe' | 'list' | 'pause' | 'resume' | 'remove'>

/** Who is told, and when. */
export function createSubscriptions(context: DigestContext): SubscriptionBook {
  const { store, clock, log } = context
  const { subscriptions } = store

  /** The next fire time from now, if there is one. */
  function nextRun(subscription: Pick<Subscription, 'cron' | 'timezone'>): Pick<Subscription, 'nextRunAt'> {
    const next = parseSchedule(subscription).next(clock.now())
    return next ? { nextRunAt: toTimestamp(next) } : {}
  }

  async function subscribe(wanted: NewSubscription): Promise<Subscription> {
    const times = nextRun(wanted)
    checkMaxStories(wanted.maxStories)
    checkTopics(wanted.topics)
    checkChannel(wanted.channel)
    const id = newSubscriptionId(context)
    const createdAt = toTimestamp(clock.now())
    const subscription: Subscription = { ...wanted, id, state: 'active', createdAt, ...times }
    await subscriptions.save(subscription)
    if (times.nextRunAt !== undefined) await subscriptions.setNextRun(id, times.nextRunAt)
    log.info({ subscriptionId: id, channel: wanted.channel, ...times }, 'subscription added')
    return subscription
  }

  async function list(): Promise<readonly Subscription[]> {
    return Promise.all((await subscriptions.list()).map(present))
  }

  async function present({ nextRunAt, ...subscription }: Subscription): Promise<Subscription> {
    const lastFailure = await readLastFailure(context, subscription)
    const due = nextRunAt === undefined ? nextRun(subscription) : { nextRunAt }
    return { ...subscription, ...(subscription.state === 'active' && due), ...(lastFailure && { lastFailure }) }
  }

  /** What was missed while paused is not made up for. */
  async function resume(id: Subscription['id']): Promise<void> {
    const { nextRunAt } = nextRun(await findSubscription(subscriptions, id))
    if (nextRunAt !== undefined) await subscriptions.setNextRun(id, nextRunAt)
    await subscriptions.setState(id, 'active')
  }

  async function pause(id: Subscription['id']): Promise<void> {
    await findSubscription(subscriptions, id)
    await subscriptions.setState(id, 'paused')
  }

  return { subscribe, list, pause, resume, remove: (id) => subscriptions.remove(id) }
}

function checkMaxStories(maxStories: number): void {
  if (Number.isInteger(maxStories) && maxStories > 0) return
  throw new NewsdeskError('CONFIG_INVALID', `a digest can't have ${maxStories} stories`, {
    remedy: 'Give a whole number from 1 up.',
  })
}

/** They stand in every list of subscriptions, each of which has to fit into a message. */
const MAX_TOPICS = 10
const MAX_TOPIC_LENGTH = 60

function checkTopics(topics: readonly string[]): void {
  if (topics.length <= MAX_TOPICS && topics.every(({ length }) => length <= MAX_TOPIC_LENGTH)) return
  throw new NewsdeskError('CONFIG_INVALID', 'a digest has too many topics, or one that is too long', {
    reason: 'topics',
    remedy: `Give at most ${MAX_TOPICS} topics of at most ${MAX_TOPIC_LENGTH} characters.`,
  })
}

const CHANNEL_ID = /^[CDG]\w+$/

function checkChannel(channel: string): void {
  if (CHANNEL_ID.test(channel)) return
  throw new NewsdeskError('CONFIG_INVALID', `${JSON.stringify(channel)} is not a channel id`, {
    remedy: 'Give the id that Slack shows under a channel’s details, such as C0123456789.',
  })
}
