import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { handleApiRequest } from '../api/handle-api-request.ts'
import { BodyTooLargeError } from '../api/read-request.ts'
import type { Core } from '../core.ts'
import { handleResponsePost } from '../interact/handle-response-post.ts'
import { handlePageRequest } from './page-handler.ts'
import { isFromStranger } from './refuse-strangers.ts'

type Handler = (core: Core, request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Connects the server's requests and upgrades to the Web API, response_urls, sockets and the page. */
export function serveRequests(core: Core, server: Server): void {
  server.on('request', (request, response) => {
    if (isFromStranger(request)) {
      response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' })
      response.end('The playground only answers to this machine.')
      return
    }
    const handle = handlerFor(request.url ?? '/')
    handle(core, request, response).catch((error: unknown) => answerFailure(response, error))
  })
  server.on('upgrade', (request, socket, head) => {
    if (isFromStranger(request)) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    else core.socket.upgrade(request, socket, head)
  })
}

function handlerFor(path: string): Handler {
  if (path.startsWith('/api/')) return handleApiRequest
  return path.startsWith('/response/') ? handleResponsePost : handlePageRequest
}

function answerFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const isTooLarge = error instanceof BodyTooLargeError
  const body = { ok: false, error: isTooLarge ? 'request_too_large' : 'fatal_error', detail: String(error) }
  response.writeHead(isTooLarge ? 413 : 500, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify(body))
}
