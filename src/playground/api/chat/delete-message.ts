import { deleteMessage as removeFromChannel } from '../../act/write-message.ts'
import type { ApiMethod } from '../api-method.ts'
import { existingMessage, writableChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'

export const deleteMessage: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle(core, args) {
    const { workspace } = core
    const channel = writableChannel(workspace, args.requiredText('channel'))
    const message = existingMessage(workspace, channel, args.requiredText('ts'))
    if (message.bot_id !== workspace.identity.botId) throw new SlackApiError('cant_delete_message')
    removeFromChannel(core, channel, message)
    return { channel: channel.id, ts: message.ts }
  },
}
