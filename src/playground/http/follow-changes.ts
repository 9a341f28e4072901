import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core.ts'

/** Server-sent events: one `change` for all the changes of one turn of the event loop. */
export function followChanges(core: Core, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('event: ready\ndata: {}\n\n')
  let pending: NodeJS.Immediate | undefined
  const unsubscribe = core.workspace.changes.subscribe((kind) => {
    if (kind === 'call' || kind === 'ack' || kind === 'delivery') return
    pending ??= setImmediate(() => {
      pending = undefined
      response.write('event: change\ndata: {}\n\n')
    })
  })
  request.on('close', () => {
    unsubscribe()
    clearImmediate(pending)
  })
}
