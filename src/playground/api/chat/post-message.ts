import { writeMessage } from '../../act/write-message.ts'
import { clearThreadStatus } from '../../state/assistant-threads.ts'
import type { SlackMessage } from '../../state/slack-message.ts'
import type { ApiMethod } from '../api-method.ts'
import { writableChannel } from '../resolve-target.ts'
import { readAuthorship, startBotMessage } from './bot-message.ts'
import { readContent } from './read-content.ts'
import { readMetadata } from './read-metadata.ts'
import { resolveThread } from './resolve-thread.ts'

export const postMessage: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle(core, args) {
    const { workspace } = core
    const channel = writableChannel(workspace, args.requiredText('channel'))
    const content = readContent(workspace, args, Number.POSITIVE_INFINITY)
    const threadTs = resolveThread(workspace, channel, args)
    const metadata = readMetadata(workspace, args)
    const isBroadcast = threadTs !== undefined && args.flag('reply_broadcast') === true
    const message: SlackMessage = {
      ...startBotMessage(workspace),
      ...content,
      // Slack cuts the text of a new message; it refuses only the text of an edit.
      text: content.text.slice(0, workspace.limits.maxTextChars),
      ...readAuthorship(args),
      ...(threadTs !== undefined && { thread_ts: threadTs }),
      ...(isBroadcast && { subtype: 'thread_broadcast' }),
      ...(metadata !== undefined && { metadata }),
      ...readUnfurls(args),
    }
    writeMessage(core, channel, message)
    clearThreadStatus(workspace, channel.id, threadTs ?? message.ts)
    return { channel: channel.id, ts: message.ts, message }
  },
}

function readUnfurls(args: Parameters<ApiMethod['handle']>[1]): Partial<SlackMessage> {
  const links = args.flag('unfurl_links')
  const media = args.flag('unfurl_media')
  return { ...(links !== undefined && { unfurl_links: links }), ...(media !== undefined && { unfurl_media: media }) }
}
