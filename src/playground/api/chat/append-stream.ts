import { missingArgument } from '../api-arguments.ts'
import type { ApiMethod } from '../api-method.ts'
import { findOpenStream, showStream } from './open-streams.ts'
import { addToStream, readChunks } from './read-chunks.ts'

export const appendStream: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle(core, args) {
    const found = findOpenStream(core, args)
    if (!args.has('markdown_text') && !args.has('chunks')) throw missingArgument('markdown_text')
    showStream(core.workspace, found, addToStream(found.stream, readChunks(core.workspace, args)))
    return { channel: found.channel.id, ts: found.message.ts }
  },
}
