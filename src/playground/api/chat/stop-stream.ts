import { changeThread } from '../../state/assistant-threads.ts'
import type { ApiMethod } from '../api-method.ts'
import { endStream, findOpenStream, showStream } from './open-streams.ts'
import { addToStream, readChunks } from './read-chunks.ts'
import { readBlocks } from './read-content.ts'
import { readMetadata } from './read-metadata.ts'

export const stopStream: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write'],
  handle(core, args) {
    const { workspace } = core
    const found = findOpenStream(core, args)
    const metadata = readMetadata(workspace, args)
    const closing = { markdown: '', tasks: new Map(), blocks: readBlocks(workspace, args.structure('blocks')) }
    const full = addToStream(addToStream(found.stream, readChunks(workspace, args)), closing)
    const shown = showStream(workspace, found, full)
    const message = { ...shown, ...(metadata !== undefined && { metadata }) }
    const ended = endStream(core, { channel: found.channel, message, state: 'completed' })
    const status = args.text('session_status')
    const where = { channel: found.channel.id, threadTs: ended.thread_ts ?? ended.ts }
    if (status !== undefined) changeThread(workspace, where, { session: { status } })
    return { channel: found.channel.id, ts: ended.ts, message: ended }
  },
}
