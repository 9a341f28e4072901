import type { EventEmitter } from 'node:events'

/**
 * Lets a command go on when nobody reads its results any more (`newsdesk ingest … | head -1`): what it was asked to take in is
 * taken in, and there is nobody left to tell. Any other failure of the stream is thrown.
 */
export function outliveReader(stream: EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
