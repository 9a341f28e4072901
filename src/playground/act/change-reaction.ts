import { type Core, publishEvent } from '../core.ts'
import type { DeliveredEvent } from '../delivery/delivery.ts'
import { replaceMessage } from '../state/messages.ts'
import type { PlaygroundChannel } from '../state/people-and-channels.ts'
import type { Reaction, SlackMessage } from '../state/slack-message.ts'

export function findReaction(message: SlackMessage, name: string): Reaction | undefined {
  return message.reactions?.find((reaction) => reaction.name === name)
}

export interface ReactionChange {
  readonly channel: PlaygroundChannel
  readonly message: SlackMessage
  readonly name: string
  readonly user: string
  readonly isAdded: boolean
}

/** Adds or takes away one person's reaction and tells the app. */
export function changeReaction(core: Core, change: ReactionChange): DeliveredEvent | undefined {
  const { channel, message, name, user, isAdded } = change
  const others = (findReaction(message, name)?.users ?? []).filter((id) => id !== user)
  const users = isAdded ? [...others, user] : others
  const { reactions = [], ...kept } = message
  const changed = reactions.map((reaction) =>
    reaction.name === name ? { name, users, count: users.length } : reaction,
  )
  if (findReaction(message, name) === undefined) changed.push({ name, users, count: users.length })
  const left = changed.filter((reaction) => reaction.count > 0)
  replaceMessage(core.workspace, channel.id, { ...kept, ...(left.length > 0 && { reactions: left }) })
  if (!channel.isMember) return undefined
  const item = { type: 'message', channel: channel.id, ts: message.ts }
  const author = message.user === undefined ? {} : { item_user: message.user }
  return publishEvent(core, {
    type: isAdded ? 'reaction_added' : 'reaction_removed',
    user,
    reaction: name,
    item,
    ...author,
  })
}
