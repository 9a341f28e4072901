import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Forwarder extends AsyncDisposable {
  /** The same address, by way of this port. */
  reach(url: string): string
  /** From now on nothing is there. */
  close(): Promise<void>
}

/** Passes connections on to a server, until it is closed: a server that goes away and stays away. */
export async function startForwarder(serverUrl: string): Promise<Forwarder> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  const entrance = createServer((socket) => {
    const target = connect(Number(port), hostname)
    for (const end of [socket, target]) {
      sockets.add(end)
      end.on('error', () => end.destroy())
    }
    socket.pipe(target).pipe(socket)
  })
  entrance.listen(0, '127.0.0.1')
  await once(entrance, 'listening')
  const own = (entrance.address() as AddressInfo).port
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    if (entrance.listening) await new Promise((resolve) => entrance.close(resolve))
  }
  return {
    reach(url) {
      const through = new URL(url)
      through.host = `127.0.0.1:${own}`
      return through.href
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
