import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { defaultBodyLimit } from '@slack/bolt'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { signRequest } from '../../../src/playground/delivery/sign-request.ts'
import { openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'

/** What is answered to a request that has sent so many bytes and is not at its end. */
function sendBytes(url: string, bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST' }, ({ statusCode }) => {
      sent.destroy()
      resolve(statusCode)
    })
    sent.on('error', reject).write(Buffer.alloc(bytes))
  })
}

const MENTION = { user: 'mara', channel: 'newsroom', text: '@newsdesk when did the bridge reopen?' }

for (const mode of ['socket', 'http'] as const) {
  test(`over ${mode}, a bad bot token is refused with Slack's code and what to do`, async () => {
    await using playground = await createPlayground()
    playground.faults.add({ method: 'auth.test', effect: { kind: 'error', code: 'invalid_auth' } })
    await assert.rejects(openBot({ mode, playground }), {
      code: 'SLACK_REFUSED',
      reason: 'invalid_auth',
      remedy: /SLACK_BOT_TOKEN/,
    })
  })
}

test('a bad app token is refused at start with what to do', async () => {
  await using playground = await createPlayground()
  playground.faults.add({ method: 'apps.connections.open', effect: { kind: 'error', code: 'invalid_auth' } })
  await assert.rejects(openBot({ playground }), {
    code: 'SLACK_REFUSED',
    reason: 'invalid_auth',
    remedy: /SLACK_APP_TOKEN/,
  })
})

test('when Slack cannot be reached at start the error says so', async () => {
  await using playground = await createPlayground()
  playground.faults.add({ method: 'auth.test', times: 99, effect: { kind: 'http', status: 503 } })
  await assert.rejects(openBot({ playground }), { code: 'SLACK_UNAVAILABLE' })
})

test('a taken port is refused with the settings to change', async () => {
  await using first = await openBot({ mode: 'http' })
  const port = Number(new URL(first.app.url ?? '').port)
  await assert.rejects(openBot({ mode: 'http', port }), { code: 'CONFIG_INVALID', remedy: /SLACK_HTTP_PORT/ })
})

test("over HTTP Slack's handshake and signatures are checked", async () => {
  await using bot = await openBot({ mode: 'http' })
  assert.ok(await bot.playground.http.verifyRequestUrl())
  const unsigned = await fetch(bot.app.url ?? '', { method: 'POST', body: '{"type":"event_callback"}' })
  assert.equal(unsigned.status, 401)
  bot.playground.http.clockSkewSeconds = -600
  const { events } = bot.playground.postAsUser(MENTION)
  const outcomes = await Promise.all(events.map(({ outcome }) => outcome))
  assert.ok(outcomes.every((outcome) => !outcome.acked && outcome.status === 401))
})

for (const [skewSeconds, isAccepted] of [
  [-240, true],
  [240, true],
  [600, false],
] as const) {
  test(`over HTTP a request signed for ${skewSeconds} s from now is ${isAccepted ? 'accepted' : 'refused'}`, async () => {
    await using bot = await openBot({ mode: 'http' })
    bot.playground.http.clockSkewSeconds = skewSeconds
    assert.equal(await bot.playground.http.verifyRequestUrl(), isAccepted)
  })
}

for (const [contentType, body] of [
  ['application/json', 'null'],
  ['application/x-www-form-urlencoded', 'payload=null'],
] as const) {
  test(`over HTTP a signed body of ${body} is refused, and the next request answered`, async () => {
    await using bot = await openBot({ mode: 'http' })
    const post = (signingSecret: string) => {
      const signature = signRequest({ body, timestamp: Math.floor(Date.now() / 1_000), signingSecret })
      return fetch(bot.app.url ?? '', { method: 'POST', headers: { 'content-type': contentType, ...signature }, body })
    }
    assert.equal((await post(bot.playground.tokens.signingSecret)).status, 400)
    assert.equal((await post('another secret')).status, 401)
    assert.ok(await bot.playground.http.verifyRequestUrl())
    assert.match(bot.log.text(), /empty-body/)
  })
}

test('over HTTP a body that is too long or no JSON is refused, and so is another path', async () => {
  await using bot = await openBot({ mode: 'http' })
  const url = bot.app.url ?? ''
  assert.equal(await sendBytes(url, defaultBodyLimit + 1), 413)
  const { signingSecret } = bot.playground.tokens
  const headers = signRequest({ body: '{', timestamp: Math.floor(Date.now() / 1_000), signingSecret })
  assert.equal((await fetch(url, { method: 'POST', headers, body: '{' })).status, 400)
  assert.equal((await fetch(`${url}/other`, { method: 'POST', body: 'null' })).status, 404)
  assert.ok(await bot.playground.http.verifyRequestUrl())
})

for (const how of ['a polite goodbye', 'a cut'] as const) {
  test(`after ${how} the socket comes back at once, and what was said meanwhile is answered once`, async () => {
    await using bot = await openBot()
    if (how === 'a cut') bot.playground.socket.cut()
    else bot.playground.socket.disconnect()
    await bot.playground.waitFor(() => bot.playground.connectionCount === 0)
    const { ts } = bot.playground.postAsUser(MENTION)
    await bot.playground.waitFor(() => bot.playground.connectionCount === 1)
    assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
    assert.equal(bot.app.state, 'ready')
  })
}

test('a socket that cannot be opened again is tried until it can', async () => {
  await using bot = await openBot()
  bot.playground.faults.add({ method: 'apps.connections.open', times: 3, effect: { kind: 'http', status: 503 } })
  bot.playground.socket.cut()
  await bot.playground.waitFor(() => bot.playground.connectionCount === 0)
  await bot.playground.waitFor(() => bot.playground.connectionCount === 1)
  assert.equal(bot.playground.callsTo('apps.connections.open').length, 5)
})

test('a token that is revoked while connected ends the bot with a clear error instead of a crash', async () => {
  await using bot = await openBot()
  bot.playground.faults.add({ method: 'apps.connections.open', effect: { kind: 'error', code: 'account_inactive' } })
  bot.playground.socket.cut()
  await assert.rejects(bot.app.failed, { code: 'SLACK_REFUSED', reason: 'account_inactive' })
  assert.equal(bot.app.ready, false)
})

test('scopes that the token lacks are named in the log at start', async () => {
  await using bot = await openBot({ playgroundOptions: { scopes: ['chat:write', 'commands'] } })
  const line = bot.log.lines.find(({ message }) => message.includes('lacks scopes'))
  assert.match(JSON.stringify(line?.fields.missing), /app_mentions:read/)
})

test('after stop nothing more is taken', async () => {
  await using bot = await openBot()
  await bot.app.stop()
  await bot.playground.waitFor(() => bot.playground.connectionCount === 0)
  assert.deepEqual([bot.app.state, bot.app.ready], ['stopped', false])
})
