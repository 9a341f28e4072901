import { writeMessage } from '../../act/write-message.ts'
import { clearThreadStatus } from '../../state/assistant-threads.ts'
import type { OpenStream } from '../../state/surfaces.ts'
import { missingArgument } from '../api-arguments.ts'
import type { ApiMethod } from '../api-method.ts'
import { writableChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { readAuthorship, startBotMessage } from './bot-message.ts'
import { showStream } from './open-streams.ts'
import { addToStream, readChunks } from './read-chunks.ts'
import { resolveThread } from './resolve-thread.ts'

export const startStream: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle(core, args) {
    const { workspace } = core
    const channel = writableChannel(workspace, args.requiredText('channel'))
    const threadTs = resolveThread(workspace, channel, args)
    if (threadTs === undefined) throw missingArgument('thread_ts')
    if (channel.kind !== 'im') requireRecipient(args)
    const addition = readChunks(workspace, args)
    const message = {
      ...startBotMessage(workspace),
      ...readAuthorship(args),
      thread_ts: threadTs,
      streaming_state: 'in_progress' as const,
    }
    const empty: OpenStream = {
      channel: channel.id,
      ts: message.ts,
      startedAt: workspace.now(),
      markdown: '',
      tasks: new Map(),
      blocks: [],
      stoppedByUser: false,
    }
    writeMessage(core, channel, message)
    showStream(workspace, { channel, message, stream: empty }, addToStream(empty, addition))
    clearThreadStatus(workspace, channel.id, threadTs)
    return { channel: channel.id, ts: message.ts }
  },
}

function requireRecipient(args: Parameters<ApiMethod['handle']>[1]): void {
  if (!args.has('recipient_user_id')) throw new SlackApiError('missing_recipient_user_id')
  if (!args.has('recipient_team_id')) throw new SlackApiError('missing_recipient_team_id')
}
