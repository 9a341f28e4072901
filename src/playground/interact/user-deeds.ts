import { changeReaction } from '../act/change-reaction.ts'
import { changeMessage, deleteMessage } from '../act/write-message.ts'
import { streamKey } from '../api/chat/open-streams.ts'
import { type Core, publishEvent } from '../core.ts'
import type { DeliveredEvent, DeliveryOutcome } from '../delivery/delivery.ts'
import type { SlackMessage } from '../state/slack-message.ts'
import { payloadChannelName, payloadHead } from './payload-people.ts'
import { resolveChannel, resolveMessage, resolveUser } from './resolve.ts'
import { markUpTypedText } from './typed-text.ts'

/** A message and the person who does something to it. */
export interface UserDeed {
  readonly user: string
  readonly channel: string
  readonly ts: string
}

function resolveDeed({ workspace }: Core, deed: UserDeed) {
  const user = resolveUser(workspace, deed.user)
  const channel = resolveChannel(workspace, deed.channel, user)
  return { user, channel, message: resolveMessage(workspace, channel, deed.ts) }
}

/** Adds or takes away a reaction. */
export function reactAsUser(
  core: Core,
  deed: UserDeed & { name: string; isRemoved?: boolean },
): DeliveredEvent | undefined {
  const { user, channel, message } = resolveDeed(core, deed)
  return changeReaction(core, { channel, message, name: deed.name, user: user.id, isAdded: deed.isRemoved !== true })
}

/** Edits a message as a person; the app gets `message_changed`. */
export function editAsUser(core: Core, deed: UserDeed & { text: string }): readonly DeliveredEvent[] {
  const { user, channel, message } = resolveDeed(core, deed)
  const { text, blocks } = markUpTypedText(core.workspace, deed.text)
  const edited = { user: user.id, ts: core.workspace.ts.next() }
  const after: SlackMessage = { ...message, text, blocks, edited }
  return changeMessage(core, { channel, before: message, after })
}

/** Deletes a message as a person; the app gets `message_deleted`. */
export function deleteAsUser(core: Core, deed: UserDeed): readonly DeliveredEvent[] {
  const { channel, message } = resolveDeed(core, deed)
  return deleteMessage(core, channel, message)
}

/** Presses Stop on an answer that is being streamed: later writes fail with `stopped_by_user`. */
export function stopStreamAsUser(core: Core, deed: UserDeed): DeliveredEvent | undefined {
  const { user, channel, message } = resolveDeed(core, deed)
  const key = streamKey(channel.id, message.ts)
  const stream = core.workspace.streams.get(key)
  if (stream !== undefined) core.workspace.streams.set(key, { ...stream, stoppedByUser: true })
  return publishEvent(core, {
    type: 'agent_session_stopped',
    channel: channel.id,
    user: user.id,
    thread_ts: message.thread_ts ?? message.ts,
    streaming_message_ts: [message.ts],
  })
}

/** Chooses a shortcut: a global one, or one on a message when `ts` is given. */
export function runShortcut(
  core: Core,
  use: { user: string; callbackId: string; channel?: string; ts?: string },
): Promise<DeliveryOutcome> {
  const user = resolveUser(core.workspace, use.user)
  const trigger_id = core.triggers.issue(user.id)
  const head = {
    ...payloadHead(core, user),
    callback_id: use.callbackId,
    trigger_id,
    action_ts: core.workspace.ts.next(),
  }
  if (use.ts === undefined) return core.dispatcher.send('interactive', { type: 'shortcut', ...head }, false)
  const channel = resolveChannel(core.workspace, use.channel ?? '', user)
  const message = resolveMessage(core.workspace, channel, use.ts)
  const { url } = core.responseUrls.issue({ user: user.id, channel: channel.id })
  const place = { channel: { id: channel.id, name: payloadChannelName(channel) }, message_ts: message.ts, message }
  return core.dispatcher.send('interactive', { type: 'message_action', ...head, ...place, response_url: url }, false)
}
