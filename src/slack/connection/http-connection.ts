import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HTTPReceiver } from '@slack/bolt'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Connection, ConnectionState } from './connection.ts'

export const EVENTS_PATH = '/slack/events'

export interface HttpConnectionOptions {
  readonly receiver: HTTPReceiver
  readonly host: string
  readonly port: number
}

/** Events, commands and clicks as signed HTTP requests to one path. */
export function createHttpConnection({ receiver, host, port }: HttpConnectionOptions): Connection {
  const { promise: failed } = Promise.withResolvers<never>()
  let state: ConnectionState = 'stopped'
  let server: Server | undefined
  let url: string | undefined
  return {
    failed,
    get state() {
      return state
    },
    get url() {
      return url
    },
    async start() {
      state = 'connecting'
      server = await listen(receiver, { host, port })
      url = urlOf(server)
      state = 'ready'
    },
    async stop() {
      state = 'stopped'
      const closing = server === undefined ? Promise.resolve() : closeServer(server)
      server = undefined
      await closing
    },
  }
}

async function listen(receiver: HTTPReceiver, place: { host: string; port: number }): Promise<Server> {
  try {
    return await receiver.start(place)
  } catch (cause) {
    const remedy = 'Set SLACK_HTTP_HOST and SLACK_HTTP_PORT to an address that is free on this machine.'
    throw new NewsdeskError('CONFIG_INVALID', `cannot listen on ${place.host}:${place.port}`, { cause, remedy })
  }
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}${EVENTS_PATH}`
}

/** Requests under way are answered (they are acknowledged at once); idle connections are dropped. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
