import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Playground } from '../../../src/playground/playground.ts'
import { callApi } from './call-api.ts'

export interface Envelope {
  readonly type: string
  readonly envelope_id?: string
  readonly reason?: string
  readonly retry_attempt?: number
  readonly retry_reason?: string
  readonly num_connections?: number
  readonly accepts_response_payload?: boolean
  readonly payload?: { readonly event_id?: string; readonly event?: { readonly type: string } }
}

/** A bare Socket Mode client that acknowledges only what the test tells it to. */
export interface SocketClient extends AsyncDisposable {
  readonly received: readonly Envelope[]
  /** The next message that was not taken yet. */
  next(): Promise<Envelope>
  ack(envelope: Envelope, payload?: object): void
  closed(): Promise<void>
}

/** Connects and takes the first message (`hello`, or a goodbye) off the list. */
export async function connectSocket(playground: Playground): Promise<SocketClient & { readonly first: Envelope }> {
  const opened = await callApi(playground, 'apps.connections.open', {}, playground.tokens.appToken)
  const socket = new WebSocket(String(opened.url))
  const received: Envelope[] = []
  let taken = 0
  socket.on('message', (raw) => {
    received.push(JSON.parse(String(raw)) as Envelope)
    socket.emit('envelope')
  })
  const next = async (): Promise<Envelope> => {
    for (;;) {
      const envelope = received[taken]
      if (envelope !== undefined) {
        taken += 1
        return envelope
      }
      await once(socket, 'envelope')
    }
  }
  const closed = async () => {
    if (socket.readyState !== WebSocket.CLOSED) await once(socket, 'close')
  }
  return {
    first: await next(),
    received,
    next,
    closed,
    ack: ({ envelope_id }, payload = {}) => socket.send(JSON.stringify({ envelope_id, payload })),
    async [Symbol.asyncDispose]() {
      socket.close()
      await closed()
    },
  }
}
