import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Attack = (request: IncomingMessage, response: ServerResponse) => void

/** A web server on loopback that answers every path with an attack of ours. */
export interface EnemyServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly port: number
  /** Paths asked for, in order. */
  readonly hits: readonly string[]
  /** Resolves once `path` has been asked for. */
  reached(path: string): Promise<void>
}

/** Opens it with its attacks by path (without the query); any other path is 404. */
export async function openEnemyServer(attacks: Readonly<Record<string, Attack>>): Promise<EnemyServer> {
  const hits: string[] = []
  const waiting = new Map<string, () => void>()
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://enemy')
    hits.push(request.url ?? '/')
    waiting.get(pathname)?.()
    const attack = attacks[pathname]
    if (attack !== undefined) attack(request, response)
    else response.writeHead(404).end()
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    hits,
    reached: (path) =>
      hits.some((hit) => hit.startsWith(path))
        ? Promise.resolve()
        : new Promise((resolve) => waiting.set(path, resolve)),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
