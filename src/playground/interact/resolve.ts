import { findChannel, findUser, openDirectMessage } from '../state/find-conversation.ts'
import { findMessage } from '../state/messages.ts'
import type { PlaygroundChannel, PlaygroundUser } from '../state/people-and-channels.ts'
import type { SlackMessage } from '../state/slack-message.ts'
import type { Workspace } from '../state/workspace.ts'
import { PlaygroundError } from './playground-error.ts'

/** By id or handle. Throws PlaygroundError when there is nobody. */
export function resolveUser(workspace: Workspace, idOrName: string): PlaygroundUser {
  const user = findUser(workspace, idOrName)
  if (user === undefined) throw new PlaygroundError(`no user ${idOrName} in the playground`)
  return user
}

/** The word that stands for a person's direct message with the bot. */
const DIRECT_MESSAGE = 'dm'

/** By id or name; `dm` is the person's direct message with the bot. Throws PlaygroundError when there is none. */
export function resolveChannel(workspace: Workspace, idOrName: string, user: PlaygroundUser): PlaygroundChannel {
  if (idOrName === DIRECT_MESSAGE) return openDirectMessage(workspace, user)
  const channel = findChannel(workspace, idOrName)
  if (channel === undefined) throw new PlaygroundError(`no channel ${idOrName} in the playground`)
  return channel
}

export function resolveMessage(workspace: Workspace, channel: PlaygroundChannel, ts: string): SlackMessage {
  const message = findMessage(workspace, channel.id, ts)
  if (message === undefined) throw new PlaygroundError(`no message ${ts} in #${channel.name}`)
  return message
}
