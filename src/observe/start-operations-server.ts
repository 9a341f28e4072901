import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './create-metrics.ts'

export interface OperationsServer extends AsyncDisposable {
  readonly url: string
}

const HOST = '127.0.0.1'

/** Serves /healthz (the process lives), /readyz (`isReady`) and /metrics on one loopback port; 0 takes a free one. */
export async function startOperationsServer(options: {
  port: number
  metrics: Metrics
  isReady: () => Promise<boolean>
}): Promise<OperationsServer> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response, options).catch((error: unknown) => {
      reply(response, 500, `failed: ${error instanceof Error ? error.name : 'unknown'}\n`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, HOST, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${HOST}:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  url: string,
  response: ServerResponse,
  { metrics, isReady }: { metrics: Metrics; isReady: () => Promise<boolean> },
): Promise<void> {
  if (url === '/healthz') return reply(response, 200, 'ok\n')
  if (url === '/readyz')
    return (await isReady()) ? reply(response, 200, 'ready\n') : reply(response, 503, 'not ready\n')
  if (url === '/metrics') return reply(response, 200, await metrics.render(), metrics.contentType)
  reply(response, 404, 'not found\n')
}

function reply(
  response: ServerResponse,
  status: number,
  body: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': contentType }).end(body)
}
