import { CHANNEL_TYPE, type Core, publishEvent } from '../core.ts'
import type { DeliveredEvent } from '../delivery/delivery.ts'
import { addMessage, removeMessage, replaceMessage } from '../state/messages.ts'
import type { PlaygroundChannel } from '../state/people-and-channels.ts'
import type { SlackMessage } from '../state/slack-message.ts'

/** Puts a message into a channel and tells the app about it, when its bot is in there. */
export function writeMessage(core: Core, channel: PlaygroundChannel, message: SlackMessage): DeliveredEvent[] {
  addMessage(core.workspace, channel.id, message)
  if (!channel.isMember) return []
  return sent(publishEvent(core, { ...message, ...channelFields(channel), event_ts: message.ts }, channel))
}

/** Replaces a message; the app gets `message_changed`. */
export function changeMessage(
  core: Core,
  { channel, before, after }: { channel: PlaygroundChannel; before: SlackMessage; after: SlackMessage },
): DeliveredEvent[] {
  replaceMessage(core.workspace, channel.id, after)
  const change = { subtype: 'message_changed', message: after, previous_message: before }
  return hiddenEvent(core, channel, change)
}

/** Removes a message; the app gets `message_deleted`. */
export function deleteMessage(core: Core, channel: PlaygroundChannel, message: SlackMessage): DeliveredEvent[] {
  removeMessage(core.workspace, channel.id, message.ts)
  const change = { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: message }
  return hiddenEvent(core, channel, change)
}

function hiddenEvent(core: Core, channel: PlaygroundChannel, change: Record<string, unknown>): DeliveredEvent[] {
  if (!channel.isMember) return []
  const ts = core.workspace.ts.next()
  const fields = { ...channelFields(channel), hidden: true, ts, event_ts: ts }
  return sent(publishEvent(core, { type: 'message', ...change, ...fields }, channel))
}

function channelFields(channel: PlaygroundChannel): { channel: string; channel_type: string } {
  return { channel: channel.id, channel_type: CHANNEL_TYPE[channel.kind] }
}

function sent(event: DeliveredEvent | undefined): DeliveredEvent[] {
  return event === undefined ? [] : [event]
}
