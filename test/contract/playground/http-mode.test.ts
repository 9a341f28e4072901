import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { startHttpApp } from './bolt-app.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request URL that answers each request with the next status and remembers what came. */
async function startReceiver(playground: Playground, answers: { status: number; headers?: Record<string, string> }[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await readAll(request) })
    const { status, headers } = answers[received.length - 1] ?? { status: 200 }
    response.writeHead(status, headers)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  playground.http.requestUrl = `http://127.0.0.1:${address.port}/slack/events`
  return {
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const ask = (playground: Playground) => playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'hello' })

test('the url_verification handshake succeeds with a Bolt app', async () => {
  await using playground = await createPlayground()
  await using _app = await startHttpApp(playground, () => undefined)
  assert.equal(await playground.http.verifyRequestUrl(), true)
})

test('a clock that is six minutes off is refused by the app’s signature check', async () => {
  await using playground = await createPlayground()
  await using _app = await startHttpApp(playground, () => undefined)
  playground.http.clockSkewSeconds = -360
  const outcome = await ask(playground).events[0]?.outcome
  assert.deepEqual(outcome, { acked: false, reason: 'http_error', status: 401, noRetry: false })
})

test('events go as JSON, commands and interactions as forms, exactly typed', async () => {
  await using playground = await createPlayground()
  await using receiver = await startReceiver(playground, [])
  await ask(playground).events[0]?.outcome
  await playground.slash({ user: 'mara', channel: 'newsroom', command: '/news', text: 'a & b @omar' })
  await playground.shortcut({ user: 'mara', callbackId: 'look' })
  const [event, command, shortcut] = receiver.received
  assert.equal(event?.headers['content-type'], 'application/json')
  assert.match(String(event?.headers['x-slack-signature']), /^v0=[0-9a-f]{64}$/)
  assert.equal(command?.headers['content-type'], 'application/x-www-form-urlencoded')
  assert.equal(new URLSearchParams(command?.body).get('text'), 'a &amp; b <@U0OMAR|omar>')
  assert.equal(JSON.parse(new URLSearchParams(shortcut?.body).get('payload') ?? '').callback_id, 'look')
})

test('a failed event is sent again on demand, numbered and with the reason', async () => {
  await using playground = await createPlayground()
  await using receiver = await startReceiver(playground, [{ status: 500 }, { status: 503 }, { status: 200 }])
  const { events } = ask(playground)
  assert.equal((await events[0]?.outcome)?.acked, false)
  await playground.deliverRetries()
  await playground.deliverRetries()
  assert.deepEqual(await playground.deliverRetries(), [])
  const marks = receiver.received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])
  assert.deepEqual(marks, [
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
  ])
})

test('retries by themselves stop when the app says so', async () => {
  await using playground = await createPlayground({ redelivery: 'automatic' })
  const stop = { status: 500, headers: { 'x-slack-no-retry': '1' } }
  await using receiver = await startReceiver(playground, [{ status: 500 }, stop])
  await ask(playground).events[0]?.outcome
  assert.equal(receiver.received.length, 2)
})

test('an app that is not there is a failed connection', async () => {
  await using playground = await createPlayground({ requestUrl: 'http://127.0.0.1:1/slack/events' })
  assert.deepEqual(await ask(playground).events[0]?.outcome, { acked: false, reason: 'connection_failed' })
  const { outcome } = await playground.slash({ user: 'mara', channel: 'newsroom', command: '/news', text: '' })
  assert.equal(outcome.acked, false)
  assert.match(playground.ephemerals[0]?.text ?? '', /dispatch_failed/)
})
