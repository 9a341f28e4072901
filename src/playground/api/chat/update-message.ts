import { changeMessage } from '../../act/write-message.ts'
import type { SlackMessage } from '../../state/slack-message.ts'
import type { ApiMethod } from '../api-method.ts'
import { existingMessage, writableChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { readContent } from './read-content.ts'
import { readMetadata } from './read-metadata.ts'

/** chat.update. What is not given is removed, except the blocks when only text is given: Slack then drops them too. */
export const updateMessage: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle(core, args) {
    const { workspace } = core
    const channel = writableChannel(workspace, args.requiredText('channel'))
    const before = existingMessage(workspace, channel, args.requiredText('ts'))
    if (before.bot_id !== workspace.identity.botId) throw new SlackApiError('cant_update_message')
    if (before.streaming_state === 'in_progress') throw new SlackApiError('streaming_state_conflict')
    const content = readContent(workspace, args, workspace.limits.maxUpdateTextChars)
    const metadata = readMetadata(workspace, args) ?? before.metadata
    const { blocks: _, attachments: __, metadata: ___, ...kept } = before
    const after: SlackMessage = {
      ...kept,
      ...content,
      ...(metadata !== undefined && { metadata }),
      edited: { user: workspace.identity.botUserId, ts: workspace.ts.next() },
    }
    changeMessage(core, { channel, before, after })
    return { channel: channel.id, ts: after.ts, text: after.text, message: after }
  },
}
