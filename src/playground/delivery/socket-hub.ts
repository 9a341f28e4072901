import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isRecord } from '../blocks/check.ts'
import type { Workspace } from '../state/workspace.ts'
import type { Attempt, DeliveryOutcome, Transport } from './delivery.ts'
import { createPendingAcks } from './pending-acks.ts'

/** Why Slack says goodbye: a warning ten seconds ahead, the goodbye itself, Socket Mode switched off. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'

const CLOSE_POLICY = 1008
const CLOSE_GOING_AWAY = 1001
const CLOSE_GRACE_MS = 500

/** The server side of Socket Mode. */
export interface SocketHub extends Transport {
  readonly connectionCount: number
  /** Makes the one-time ticket that apps.connections.open puts into its URL. */
  issueTicket(): string
  /** Takes over an HTTP upgrade; refuses one without a valid ticket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Asks every connection politely to go (`refresh_requested` and the like). */
  requestDisconnect(reason: DisconnectReason): void
  /** Cuts every connection without a word. */
  cutAll(): void
  /** Treats every envelope that waits for its acknowledgement as timed out, now. */
  expireAcks(): void
  /** Closes every connection; one that does not answer is cut after a moment. */
  close(): Promise<void>
}

export function createSocketHub(workspace: Workspace, onConnected: () => void): SocketHub {
  const { limits, changes } = workspace
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.maxRequestBytes })
  const tickets = new Set<string>()
  const connections = new Set<WebSocket>()
  const pending = createPendingAcks(limits.ackTimeoutMs)
  let turn = 0

  function accept(connection: WebSocket): void {
    if (connections.size >= limits.maxConnections) {
      refuse(connection)
      return
    }
    connections.add(connection)
    connection.on('message', (raw) => readAck(pending, raw.toString()))
    connection.on('error', () => connection.terminate())
    connection.on('close', () => {
      connections.delete(connection)
      pending.fail((owner) => owner === connection, 'connection_failed')
      changes.notify('connection')
    })
    connection.send(JSON.stringify(hello(workspace, connections.size)))
    changes.notify('connection')
    onConnected()
  }

  /** One that is closing takes nothing any more. */
  function openConnections(): readonly WebSocket[] {
    return [...connections].filter((connection) => connection.readyState === connection.OPEN)
  }

  /** Each payload goes to one connection only; taking turns makes that visible to tests. */
  function nextConnection(): WebSocket | undefined {
    const open = openConnections()
    turn += 1
    return open[turn % Math.max(open.length, 1)]
  }

  async function send(attempt: Attempt): Promise<DeliveryOutcome> {
    const connection = nextConnection()
    if (connection === undefined) return { acked: false, reason: 'connection_failed' }
    const envelope = buildEnvelope(workspace, attempt)
    const outcome = pending.wait(envelope.envelope_id, connection)
    connection.send(JSON.stringify(envelope), () => {
      if (attempt.cut) connection.terminate()
    })
    return outcome
  }

  return {
    get isReady() {
      return openConnections().length > 0
    },
    get connectionCount() {
      return connections.size
    },
    send,
    issueTicket() {
      const ticket = workspace.ids.next('TK')
      tickets.add(ticket)
      return ticket
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, accept)
    },
    requestDisconnect(reason) {
      for (const connection of connections) connection.send(JSON.stringify(goodbye(reason)))
    },
    cutAll() {
      for (const connection of connections) connection.terminate()
    },
    expireAcks: () => pending.fail(() => true, 'timeout'),
    async close() {
      pending.fail(() => true, 'connection_failed')
      await Promise.all([...connections].map(closeGently))
      server.close()
    },
  }
}

/** Resolves when the connection is closed. */
function closeGently(connection: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => connection.terminate(), CLOSE_GRACE_MS)
    connection.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    connection.close(CLOSE_GOING_AWAY)
  })
}

function refuse(connection: WebSocket): void {
  connection.send(JSON.stringify(goodbye('too_many_websockets')))
  connection.close(CLOSE_POLICY, 'too_many_websockets')
}

function goodbye(reason: DisconnectReason): Record<string, unknown> {
  return { type: 'disconnect', reason, debug_info: { host: 'playground' } }
}

function hello({ identity }: Workspace, connectionCount: number): Record<string, unknown> {
  return {
    type: 'hello',
    num_connections: connectionCount,
    debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: identity.appId },
  }
}

function buildEnvelope(workspace: Workspace, { delivery, retryNum, retryReason }: Attempt) {
  const retry = { retry_attempt: retryNum, retry_reason: retryReason ?? '' }
  return {
    envelope_id: workspace.ids.next('ENV'),
    type: delivery.kind,
    payload: delivery.payload,
    accepts_response_payload: delivery.acceptsResponsePayload,
    ...(delivery.kind === 'events_api' && retry),
  }
}

function readAck(pending: ReturnType<typeof createPendingAcks>, raw: string): void {
  const message = parseObject(raw)
  if (typeof message?.envelope_id !== 'string') return
  const payload = message.payload
  const isBare = payload === undefined || (isRecord(payload) && Object.keys(payload).length === 0)
  pending.settle(message.envelope_id, isBare ? undefined : payload)
}

function parseObject(raw: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(raw)
    return isRecord(value) ? value : undefined
  } catch {
    // Slack ignores what it cannot read on the socket, and so do we.
    return undefined
  }
}
