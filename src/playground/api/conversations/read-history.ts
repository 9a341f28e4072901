import { isWithin, messagesOf, threadOf } from '../../state/messages.ts'
import { presentMessage } from '../../state/present-message.ts'
import type { SlackMessage } from '../../state/slack-message.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'
import type { ApiMethod, ApiResult } from '../api-method.ts'
import { paginate } from '../paginate.ts'
import { readableChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'

const SCOPES = ['channels:history', 'groups:history', 'im:history']

/** conversations.history: newest first, without thread replies unless they were broadcast. */
export const readHistory: ApiMethod = {
  token: 'bot',
  scopes: SCOPES,
  handle({ workspace }, args) {
    const channel = readableChannel(workspace, args.requiredText('channel'))
    const isRoot = (message: SlackMessage) => message.thread_ts === undefined || message.thread_ts === message.ts
    const shown = messagesOf(workspace, channel.id).filter(
      (message) =>
        (isRoot(message) || message.subtype === 'thread_broadcast') && isWithin(message.ts, readBounds(args)),
    )
    return presentPage(workspace, { channel: channel.id, messages: shown.toReversed(), args })
  },
}

/** conversations.replies: the parent first, then the replies, oldest first. */
export const readReplies: ApiMethod = {
  token: 'bot',
  scopes: SCOPES,
  handle({ workspace }, args) {
    const channel = readableChannel(workspace, args.requiredText('channel'))
    const thread = threadOf(workspace, channel.id, args.requiredText('ts'))
    const [root, ...replies] = thread
    if (root === undefined) throw new SlackApiError('thread_not_found')
    const shown = replies.filter((message) => isWithin(message.ts, readBounds(args)))
    return presentPage(workspace, { channel: channel.id, messages: [root, ...shown], args })
  },
}

function presentPage(
  workspace: Workspace,
  { channel, messages, args }: { channel: string; messages: readonly SlackMessage[]; args: ApiArguments },
): ApiResult {
  const withMetadata = args.flag('include_all_metadata') === true
  const page = paginate(messages, args, { key: (message) => message.ts, fallback: 100, max: 999 })
  const presented = page.items.map((message) => presentMessage(workspace, { channel, message, withMetadata }))
  return { messages: presented, has_more: page.hasMore, ...(page.hasMore && page.metadata) }
}

function readBounds(args: ApiArguments): { oldest?: string; latest?: string; inclusive: boolean } {
  const oldest = args.text('oldest')
  const latest = args.text('latest')
  return {
    ...(oldest !== undefined && { oldest: readTs(oldest, 'invalid_ts_oldest') }),
    ...(latest !== undefined && { latest: readTs(latest, 'invalid_ts_latest') }),
    inclusive: args.flag('inclusive') === true,
  }
}

function readTs(value: string, code: string): string {
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(value)) throw new SlackApiError(code)
  return value
}
