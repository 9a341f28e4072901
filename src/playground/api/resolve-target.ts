import { findChannel, openDirectMessage } from '../state/find-conversation.ts'
import { findMessage } from '../state/messages.ts'
import type { PlaygroundChannel } from '../state/people-and-channels.ts'
import type { SlackMessage } from '../state/slack-message.ts'
import type { Workspace } from '../state/workspace.ts'
import { SlackApiError } from './slack-api-error.ts'

/** A conversation the bot may see: private channels it is not in do not exist for it. */
export function visibleChannel(workspace: Workspace, idOrName: string): PlaygroundChannel {
  const channel = findChannel(workspace, idOrName)
  const isHidden = channel?.kind === 'private' && !channel.isMember
  if (channel === undefined || isHidden) throw new SlackApiError('channel_not_found')
  return channel
}

/** A conversation whose messages the bot may read. */
export function readableChannel(workspace: Workspace, idOrName: string): PlaygroundChannel {
  const channel = visibleChannel(workspace, idOrName)
  if (!channel.isMember) throw new SlackApiError('not_in_channel')
  return channel
}

/** A conversation the bot may post to. A person's id stands for the direct message with them. */
export function writableChannel(workspace: Workspace, idOrName: string): PlaygroundChannel {
  const user = workspace.users.get(idOrName)
  if (user?.isBot === true) throw new SlackApiError('cannot_dm_bot')
  const channel = user === undefined ? visibleChannel(workspace, idOrName) : openDirectMessage(workspace, user)
  if (channel.isArchived) throw new SlackApiError('is_archived')
  const mayPostUninvited = channel.kind === 'public' && workspace.scopes.has('chat:write.public')
  if (!channel.isMember && !mayPostUninvited) throw new SlackApiError('not_in_channel')
  return channel
}

export function existingMessage(workspace: Workspace, channel: PlaygroundChannel, ts: string): SlackMessage {
  const message = findMessage(workspace, channel.id, ts)
  if (message === undefined) throw new SlackApiError('message_not_found')
  return message
}
