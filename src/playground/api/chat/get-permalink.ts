import type { ApiMethod } from '../api-method.ts'
import { existingMessage, visibleChannel } from '../resolve-target.ts'

export const getPermalink: ApiMethod = {
  token: 'bot',
  handle({ workspace, url }, args) {
    const channel = visibleChannel(workspace, args.requiredText('channel'))
    const message = existingMessage(workspace, channel, args.requiredText('message_ts'))
    const thread = message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${channel.id}`
    const permalink = `${url}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`
    return { channel: channel.id, permalink }
  },
}
