import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WebClient } from '@slack/web-api'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { SILENT } from './silent-logger.ts'

const POST = { channel: 'C0NEWSROOM', text: 'once?' }
const connect = (playground: Playground, retries = 0) =>
  new WebClient(playground.tokens.botToken, {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries, minTimeout: 1, maxTimeout: 1 },
    rejectRateLimitedCalls: true,
    logger: SILENT,
  })

test('a rate limit is a 429 with Retry-After, and nothing is applied', async () => {
  await using playground = await createPlayground()
  const fault = playground.faults.add({
    method: 'chat.postMessage',
    effect: { kind: 'rate_limited', retryAfterSeconds: 7 },
  })
  await assert.rejects(connect(playground).chat.postMessage(POST), { retryAfter: 7 })
  assert.equal(fault.hits, 1)
  assert.equal((await connect(playground).chat.postMessage(POST)).ok, true)
  assert.equal(playground.messages('newsroom').length, 1)
})

test('server errors and Slack’s own errors come as told, as often as told', async () => {
  await using playground = await createPlayground()
  playground.faults.add({ method: 'chat.postMessage', times: 2, effect: { kind: 'http', status: 503 } })
  playground.faults.add({ method: '*', effect: { kind: 'error', code: 'account_inactive' } })
  const client = connect(playground)
  await assert.rejects(client.chat.postMessage(POST), { statusCode: 503 })
  await assert.rejects(client.chat.postMessage(POST), { statusCode: 503 })
  await assert.rejects(client.auth.test(), /account_inactive/)
  assert.equal((await client.auth.test()).ok, true)
})

test('a connection dropped before the call was applied leaves nothing behind', async () => {
  await using playground = await createPlayground()
  playground.faults.add({ method: 'chat.postMessage', effect: { kind: 'drop', after: 'before' } })
  await connect(playground, 1).chat.postMessage(POST)
  assert.equal(playground.messages('newsroom').length, 1)
})

test('a connection dropped after the call was applied makes a retrying client post twice', async () => {
  await using playground = await createPlayground()
  playground.faults.add({ method: 'chat.postMessage', effect: { kind: 'drop', after: 'apply' } })
  await connect(playground, 1).chat.postMessage(POST)
  assert.equal(playground.messages('newsroom').length, 2)
  assert.deepEqual(
    playground.callsTo('chat.postMessage').map((call) => call.result?.ok),
    [undefined, true],
  )
})

test('a delayed call is applied when the test lets it', async () => {
  await using playground = await createPlayground()
  const gate = Promise.withResolvers<void>()
  playground.faults.add({ method: 'chat.postMessage', effect: { kind: 'delay', until: gate.promise } })
  const client = connect(playground)
  const posting = client.chat.postMessage(POST)
  await client.auth.test()
  assert.equal(playground.messages('newsroom').length, 0)
  gate.resolve()
  await posting
  assert.equal(playground.messages('newsroom').length, 1)
})

test('faults can be taken back', async () => {
  await using playground = await createPlayground()
  const fault = playground.faults.add({ method: 'auth.test', times: 5, effect: { kind: 'http', status: 500 } })
  fault.remove()
  playground.faults.add({ method: 'auth.test', effect: { kind: 'http', status: 500 } })
  playground.faults.clear()
  assert.equal((await connect(playground).auth.test()).ok, true)
})
