import { messagesOf } from './messages.ts'
import type { SlackMessage } from './slack-message.ts'
import type { Workspace } from './workspace.ts'

export interface PresentedMessage extends SlackMessage {
  readonly reply_count?: number
  readonly reply_users?: readonly string[]
  readonly reply_users_count?: number
  readonly latest_reply?: string
  readonly parent_user_id?: string
}

/** A message as conversations.history and .replies give it: thread counts added, metadata only on request. */
export function presentMessage(
  workspace: Workspace,
  { channel, message, withMetadata }: { channel: string; message: SlackMessage; withMetadata: boolean },
): PresentedMessage {
  const { metadata, ...plain } = message
  const shown = withMetadata && metadata !== undefined ? message : plain
  return { ...shown, ...threadFields(workspace, channel, message) }
}

function threadFields(workspace: Workspace, channel: string, message: SlackMessage): Partial<PresentedMessage> {
  const all = messagesOf(workspace, channel)
  if (message.thread_ts !== undefined && message.thread_ts !== message.ts) {
    const parent = all.find((candidate) => candidate.ts === message.thread_ts)
    return parent?.user === undefined ? {} : { parent_user_id: parent.user }
  }
  const replies = all.filter((candidate) => candidate.thread_ts === message.ts && candidate.ts !== message.ts)
  const latest = replies.at(-1)
  if (latest === undefined) return {}
  const users = [...new Set(replies.flatMap((reply) => reply.user ?? []))]
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: latest.ts,
  }
}
