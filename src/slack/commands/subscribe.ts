import type { Subscription } from '../../domain/digest.ts'
import type { ChannelId } from '../../domain/ids.ts'
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts'
import { formatDateTime } from '../blocks/format-date.ts'
import { renderNotice } from '../blocks/notice.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply, CommandUse } from './command-use.ts'
import type { DailySchedule } from './parse-brief.ts'

const MAX_STORIES = 8
const INVITE = 'If I am not in this channel yet, invite me with `/invite @newsdesk`.'

/** `/brief subscribe 07:30 …`: a daily digest for this channel, in place of the one it had. */
export async function subscribeCommand(desk: Desk, use: CommandUse, schedule: DailySchedule): Promise<CommandReply> {
  const { digester, timezone } = desk
  const previous = await subscriptionsOf(desk, use.channel)
  const subscription = await digester.subscribe({
    channel: use.channel as ChannelId,
    cron: `${schedule.minute} ${schedule.hour} * * *`,
    timezone: schedule.timezone ?? timezone,
    topics: schedule.topics,
    maxStories: MAX_STORIES,
  })
  const others = previous.filter(({ id }) => id !== subscription.id)
  for (const { id } of others) await digester.remove(id)
  return [renderNotice(`${describe(subscription, schedule)} ${INVITE}`)]
}

/** `/brief unsubscribe`: no more digests for this channel. */
export async function unsubscribeCommand(desk: Desk, use: CommandUse): Promise<CommandReply> {
  const subscriptions = await subscriptionsOf(desk, use.channel)
  for (const { id } of subscriptions) await desk.digester.remove(id)
  const isOver = subscriptions.length > 0
  return [renderNotice(isOver ? 'This channel gets no more digests.' : 'This channel had no digest.')]
}

async function subscriptionsOf({ digester }: Desk, channel: string): Promise<readonly Subscription[]> {
  return (await digester.list()).filter((subscription) => subscription.channel === channel)
}

function describe({ timezone, topics, nextRunAt }: Subscription, { hour, minute }: DailySchedule): string {
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
  const about = topics.length === 0 ? '' : ` about ${topics.map((topic) => `“${escapeMrkdwn(topic)}”`).join(', ')}`
  const next = nextRunAt === undefined ? '' : ` The next one comes on ${formatDateTime(nextRunAt, timezone)}.`
  return `This channel gets a digest${about} every day at ${time} (${escapeMrkdwn(timezone)}).${next}`
}
