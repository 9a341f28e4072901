import { writeMessage } from '../act/write-message.ts'
import { type Core, publishEvent } from '../core.ts'
import type { DeliveredEvent } from '../delivery/delivery.ts'
import { showEphemeral } from '../state/ephemerals.ts'
import { threadRoot } from '../state/messages.ts'
import type { PlaygroundChannel, PlaygroundUser } from '../state/people-and-channels.ts'
import type { SlackMessage } from '../state/slack-message.ts'
import { PlaygroundError } from './playground-error.ts'
import { resolveChannel, resolveUser } from './resolve.ts'
import { markUpTypedText } from './typed-text.ts'

export interface UserPost {
  /** Id or handle. */
  readonly user: string
  /** Id or name; `dm` for the direct message with the bot. */
  readonly channel: string
  /** As typed: `@newsdesk`, `#channel` and addresses are marked up; `<@U…>` may be written too. */
  readonly text: string
  readonly threadTs?: string
  /** Send `text` as it is, already in Slack's escaped form. */
  readonly isRaw?: boolean
  /** Further fields of the message event, such as `subtype` or `files`. */
  readonly extra?: Record<string, unknown>
}

export interface PostedByUser {
  readonly channel: string
  readonly ts: string
  readonly message: SlackMessage
  /** What the app was sent for it: `app_mention`, `message`, both or none. */
  readonly events: readonly DeliveredEvent[]
}

/**
 * Writes a message as a person. In a channel the bot is in, a mention gives two events with different ids and the same
 * ts; elsewhere none, and the person gets Slack's offer to invite the bot.
 */
export function postAsUser(core: Core, post: UserPost): PostedByUser {
  const { workspace } = core
  const user = resolveUser(workspace, post.user)
  const channel = resolveChannel(workspace, post.channel, user)
  if (channel.isArchived) throw new PlaygroundError(`#${channel.name} is archived`)
  const message = buildMessage(core, { post, user, channel })
  const isMention = message.text.includes(`<@${workspace.identity.botUserId}>`)
  const mention = isMention ? mentionBot(core, { channel, user, message }) : []
  return { channel: channel.id, ts: message.ts, message, events: [...mention, ...writeMessage(core, channel, message)] }
}

function buildMessage(
  { workspace }: Core,
  { post, user, channel }: { post: UserPost; user: PlaygroundUser; channel: PlaygroundChannel },
): SlackMessage {
  const { text, blocks } = post.isRaw === true ? { text: post.text, blocks: [] } : markUpTypedText(workspace, post.text)
  const root = post.threadTs === undefined ? undefined : threadRoot(workspace, channel.id, post.threadTs)
  if (post.threadTs !== undefined && root === undefined) {
    throw new PlaygroundError(`no message ${post.threadTs} in #${channel.name} to reply to`)
  }
  return {
    type: 'message',
    ts: workspace.ts.next(),
    team: workspace.identity.teamId,
    user: user.id,
    client_msg_id: workspace.ids.next('msg-'),
    text,
    ...(blocks.length > 0 && { blocks }),
    ...(root !== undefined && { thread_ts: root.ts }),
    ...post.extra,
  }
}

function mentionBot(
  core: Core,
  { channel, user, message }: { channel: PlaygroundChannel; user: PlaygroundUser; message: SlackMessage },
): DeliveredEvent[] {
  if (channel.kind === 'im') return []
  if (!channel.isMember) {
    const text = `You mentioned <@${core.workspace.identity.botUserId}>, but they're not in this channel.`
    showEphemeral(core.workspace, { channel: channel.id, user: user.id, text })
    return []
  }
  const { subtype: _, ...fields } = message
  const event = publishEvent(core, { ...fields, type: 'app_mention', channel: channel.id, event_ts: message.ts })
  return event === undefined ? [] : [event]
}
