import { showEphemeral } from '../../state/ephemerals.ts'
import type { ApiMethod } from '../api-method.ts'
import { writableChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { readContent } from './read-content.ts'
import { resolveThread } from './resolve-thread.ts'

export const postEphemeral: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle({ workspace }, args) {
    const channel = writableChannel(workspace, args.requiredText('channel'))
    const user = args.requiredText('user')
    if (!workspace.users.has(user)) throw new SlackApiError('user_not_in_channel')
    const { text, blocks } = readContent(workspace, args, workspace.limits.maxUpdateTextChars)
    const threadTs = resolveThread(workspace, channel, args)
    const message = showEphemeral(workspace, {
      channel: channel.id,
      user,
      text,
      bot_id: workspace.identity.botId,
      ...(blocks !== undefined && { blocks }),
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    })
    return { message_ts: message.ts }
  },
}
