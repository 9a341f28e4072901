import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChannelId } from '../../../src/domain/ids.ts'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { ApiEffect } from '../../../src/playground/faults.ts'
import type { PlaygroundOptions } from '../../../src/playground/playground.ts'
import { createSlackMessenger } from '../../../src/slack/messenger/create-slack-messenger.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import { sampleDigest } from '../../unit/slack/sample-digest.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { type MessengerWorld, testMessenger } from './messenger-contract.ts'

const CHANNEL = 'C0NEWSROOM' as ChannelId
const POST = 'chat.postMessage'
const EFFECTS: Readonly<Record<Parameters<MessengerWorld['breakNextPost']>[0], ApiEffect>> = {
  'cut-after-post': { kind: 'drop', after: 'apply' },
  'cut-before-post': { kind: 'drop', after: 'before' },
  'server-error': { kind: 'http', status: 502 },
  limited: { kind: 'rate_limited', retryAfterSeconds: 30 },
}

async function openWorld(options: PlaygroundOptions = {}) {
  const playground = await createPlayground(options)
  const { botToken } = playground.tokens
  const clock = createManualClock()
  const messenger = createSlackMessenger({ botToken, apiUrl: playground.apiUrl, clock, log: silentLog })
  return {
    playground,
    clock,
    messenger,
    channel: CHANNEL,
    closed: { channel: 'C0LOBBY' as ChannelId, reason: 'not_in_channel' },
    texts: () => playground.messages(CHANNEL).map(({ text }) => text),
    shown: () => playground.messages(CHANNEL).map(({ blocks }) => shownText(blocks)),
    remove(ts: string) {
      playground.delete({ user: 'mara', channel: CHANNEL, ts })
    },
    attempts: () => playground.callsTo(POST).length,
    chatter(messages: number) {
      for (let n = 0; n < messages; n += 1)
        playground.postAsUser({ user: 'mara', channel: CHANNEL, text: `message ${n}` })
    },
    breakNextPost(how: keyof typeof EFFECTS) {
      playground.faults.add({ method: POST, effect: EFFECTS[how] })
    },
    [Symbol.asyncDispose]: () => playground[Symbol.asyncDispose](),
  }
}

testMessenger('the Slack messenger', openWorld)

const { signal } = new AbortController()

function post(message = { text: 'x', blocks: [] as object[] }) {
  return { key: 'k', channel: CHANNEL, position: 0, message, state: 'sending', attempts: 1 } as const
}

test('the Slack messenger posts again once the time that Slack asked for is over', async () => {
  await using world = await openWorld()
  world.breakNextPost('limited')
  await assert.rejects(world.messenger.post(post(), { signal }), { reason: 'rate-limited' })
  await world.clock.advance(30_000)
  await world.messenger.post(post(), { signal })
  assert.equal(world.attempts(), 2)
})

test('the Slack messenger sends blocks that Slack does not know once more as plain sections', async () => {
  await using world = await openWorld({ unsupportedBlocks: ['context'] })
  const [message] = world.messenger.renderDigest(sampleDigest())
  assert.ok(message !== undefined)
  await world.messenger.post(post({ ...message, blocks: [...message.blocks] }), { signal })
  assert.match(JSON.stringify(world.playground.messages(CHANNEL)), /not reached: Moor Times/)
})

for (const [code, remedy] of [
  ['not_in_channel', /\/invite/],
  ['is_archived', /Unarchive/],
  ['account_inactive', /install it again/],
] as const) {
  test(`the Slack messenger says what to do about ${code}`, async () => {
    await using world = await openWorld()
    world.playground.faults.add({ method: POST, effect: { kind: 'error', code } })
    await assert.rejects(world.messenger.post(post(), { signal }), { code: 'SLACK_REFUSED', reason: code, remedy })
  })
}

test('the Slack messenger names the scope that is missing', async () => {
  await using world = await openWorld({ scopes: ['commands'] })
  await assert.rejects(world.messenger.post(post(), { signal }), { reason: 'missing_scope', remedy: /chat:write/ })
})

test('the Slack messenger keeps links from unfolding into previews', async () => {
  await using world = await openWorld()
  await world.messenger.post(post(), { signal })
  const [call] = world.playground.callsTo(POST)
  assert.deepEqual([String(call?.args.unfurl_links), String(call?.args.unfurl_media)], ['false', 'false'])
})
