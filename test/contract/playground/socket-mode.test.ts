import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { App } from '@slack/bolt'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { startSocketApp } from './bolt-app.ts'
import { connectSocket, type SocketClient } from './socket-client.ts'

/** How soon Bolt comes back; long enough for pongs on a busy machine. */
const RECONNECT_PAUSE_MS = 250

const ask = (playground: Playground, text = 'hello') =>
  playground.postAsUser({ user: 'mara', channel: 'newsroom', text })

test('a connection begins with hello, and its ticket is good once', async () => {
  await using playground = await createPlayground()
  await using socket = await connectSocket(playground)
  assert.equal(socket.first.type, 'hello')
  assert.equal(socket.first.num_connections, 1)
  const response = await fetch(`${playground.url}/socket?ticket=made-up`, { headers: { connection: 'close' } })
  assert.equal(response.status, 404)
})

test('an acknowledgement is matched to its envelope, with its latency', async () => {
  await using playground = await createPlayground()
  await using socket = await connectSocket(playground)
  const { events } = ask(playground)
  const envelope = await socket.next()
  assert.equal(envelope.type, 'events_api')
  assert.equal(envelope.retry_attempt, 0)
  assert.equal(envelope.accepts_response_payload, false)
  socket.ack(envelope)
  const outcome = await events[0]?.outcome
  assert.equal(outcome?.acked, true)
  const [ack] = playground.acks
  assert.deepEqual([ack?.envelopeId, ack?.type, ack?.eventId], [envelope.envelope_id, 'events_api', events[0]?.eventId])
  assert.ok((ack?.latencyMs ?? -1) >= 0)
})

test('an envelope that is not acknowledged is sent again, with the reason, at most three times', async () => {
  await using playground = await createPlayground()
  await using socket = await connectSocket(playground)
  const { events } = ask(playground)
  const attempts: unknown[] = []
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const { payload, retry_attempt, retry_reason } = await socket.next()
    attempts.push([payload?.event_id === events[0]?.eventId, retry_attempt, retry_reason])
    playground.socket.expireAcks()
  }
  assert.deepEqual(attempts, [
    [true, 0, ''],
    [true, 1, 'timeout'],
    [true, 2, 'timeout'],
    [true, 3, 'timeout'],
  ])
  assert.deepEqual(await events[0]?.outcome, { acked: false, reason: 'timeout' })
})

test('each payload goes to one connection only', async () => {
  await using playground = await createPlayground()
  await using one = await connectSocket(playground)
  await using two = await connectSocket(playground)
  const events = ['a', 'b', 'c', 'd'].flatMap((text) => ask(playground, text).events)
  for (const socket of [one, two, one, two]) socket.ack(await socket.next())
  await Promise.all(events.map((event) => event.outcome))
  const ids = (socket: SocketClient) => socket.received.flatMap((envelope) => envelope.payload?.event_id ?? [])
  assert.deepEqual([...ids(one), ...ids(two)].toSorted(), events.map((event) => event.eventId).toSorted())
})

test('an eleventh connection is told too_many_websockets', async () => {
  await using playground = await createPlayground()
  await using stack = new AsyncDisposableStack()
  for (let count = 0; count < 10; count += 1) stack.use(await connectSocket(playground))
  await using extra = await connectSocket(playground)
  assert.equal(extra.first.reason, 'too_many_websockets')
  await extra.closed()
  assert.equal(playground.connectionCount, 10)
})

test('what is said while the only connection closes waits for the next one', async () => {
  await using playground = await createPlayground()
  await using _closing = await connectSocket(playground)
  playground.socket.cut()
  const { events } = ask(playground)
  await using socket = await connectSocket(playground)
  void socket.next().then((envelope) => socket.ack(envelope))
  assert.equal((await events[0]?.outcome)?.acked, true)
})

test('what was on its way when a connection broke goes to another', async () => {
  await using playground = await createPlayground()
  await using one = await connectSocket(playground)
  const { events } = ask(playground)
  await one.next()
  playground.socket.cut()
  await one.closed()
  await using two = await connectSocket(playground)
  const again = await two.next()
  assert.deepEqual(
    [again.payload?.event_id, again.retry_attempt, again.retry_reason],
    [events[0]?.eventId, 1, 'connection_failed'],
  )
  two.ack(again)
  assert.equal((await events[0]?.outcome)?.acked, true)
})

test('events wait for an app that is not connected yet', async () => {
  await using playground = await createPlayground()
  const { events } = ask(playground)
  await using socket = await connectSocket(playground)
  const envelope = await socket.next()
  assert.equal(envelope.payload?.event_id, events[0]?.eventId)
  socket.ack(envelope)
  await playground.settled()
})

test('events the app did not subscribe to are not sent', async () => {
  await using playground = await createPlayground({ events: ['app_mention', 'message.im'] })
  const types = (channel: string) =>
    playground.postAsUser({ user: 'mara', channel, text: '@newsdesk hi' }).events.map((event) => event.type)
  assert.deepEqual(types('newsroom'), ['app_mention'])
  assert.deepEqual(types('dm'), ['message'])
})

test('a Bolt app comes back after a polite goodbye and hears what it missed', async () => {
  await using playground = await createPlayground()
  const heard: string[] = []
  const listen = (app: App) => {
    app.message(async ({ message }) => {
      heard.push('text' in message ? String(message.text) : '')
    })
  }
  await using _app = await startSocketApp(playground, listen, { clientPingTimeoutMs: RECONNECT_PAUSE_MS })
  playground.socket.disconnect()
  await playground.waitFor(() => playground.connectionCount === 0)
  ask(playground, 'in the gap')
  await playground.waitFor(() => heard.includes('in the gap'))
  await playground.settled()
  assert.ok(playground.callsTo('apps.connections.open').length >= 2)
})

test('a lost acknowledgement looks to the app like a second delivery', async () => {
  await using playground = await createPlayground()
  const retries: (number | undefined)[] = []
  await using _app = await startSocketApp(playground, (app) => {
    app.message(async ({ context }) => {
      retries.push(context.retryNum)
    })
  })
  const fault = playground.faults.add({ delivery: 'events_api', effect: { kind: 'lose_ack' } })
  ask(playground)
  await playground.settled()
  assert.equal(fault.hits, 1)
  assert.deepEqual(retries, [0, 1])
})

test('a socket that is cut mid-delivery leads to a second delivery', async () => {
  await using playground = await createPlayground()
  let heard = 0
  const listen = (app: App) => {
    app.message(async () => {
      heard += 1
    })
  }
  await using _app = await startSocketApp(playground, listen, { clientPingTimeoutMs: RECONNECT_PAUSE_MS })
  playground.faults.add({ delivery: 'events_api', effect: { kind: 'disconnect' } })
  const { events } = ask(playground)
  assert.equal((await events[0]?.outcome)?.acked, true)
  assert.ok(heard >= 1)
  await playground.settled()
})
