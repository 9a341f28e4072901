import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '../../../src/domain/answer.ts'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'
import { sampleAnswer, sampleClaim } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { createGate } from './support/gate.ts'
import { type Bot, type BotOptions, openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'
import { createScriptedAnswerer } from './support/scripted-answerer.ts'

const QUESTION = { user: 'mara', channel: 'newsroom', text: '@newsdesk when did the bridge reopen?' }
const FIRST = sampleClaim({ text: 'The bridge reopened on Monday.' })
const SECOND = sampleClaim({ text: 'The repairs took eleven months.' })
const WHOLE = sampleAnswer({ claims: [FIRST, SECOND], writer: 'openai', model: 'large' })
const LIMITS = { firstClaimDelayMs: 1, liveIntervalMs: 1 }

/** A bot whose model proves one claim, then the other, and ends, each when its gate is opened. */
async function openWritingBot(options: BotOptions = {}, end: () => Answer = () => WHOLE) {
  const [second, last] = [createGate(), createGate()]
  const bot = await openBot({ ...options, limits: { ...LIMITS, ...options.limits } })
  bot.answerer.reply(async (_question, { onClaim }) => {
    onClaim?.(FIRST)
    await second.passed
    onClaim?.(SECOND)
    await last.passed
    return end()
  })
  return { bot, second, last, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

function replyOf(playground: Playground, ts: string): string {
  return shownText(playground.thread('newsroom', ts)[1]?.blocks)
}

async function shows(playground: Playground, ts: string, words: RegExp): Promise<void> {
  await playground.waitFor(() => words.test(replyOf(playground, ts)))
}

function countCalls({ playground }: Bot, method: string): number {
  return playground.calls.filter((call) => call.method === method).length
}

test('claims appear as they are proved, in one message that becomes the whole answer', async () => {
  await using writing = await openWritingBot()
  const { bot, second, last } = writing
  const { ts } = bot.playground.postAsUser(QUESTION)
  await shows(bot.playground, ts, /reopened on Monday\. \[1\][\s\S]*Herald[\s\S]*Still writing/)
  assert.doesNotMatch(replyOf(bot.playground, ts), /eleven months/)
  second.open()
  await shows(bot.playground, ts, /eleven months/)
  last.open()
  const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
  assert.equal(more.length, 0)
  const text = shownText(reply?.blocks)
  assert.match(text, /reopened on Monday[\s\S]*eleven months[\s\S]*Sources[\s\S]*Written by large[\s\S]*Show quotes/)
  assert.doesNotMatch(text, /Still writing/)
  assert.equal(countCalls(bot, 'chat.postMessage'), 1)
  const [record] = await bot.store.answers.inThread('C0NEWSROOM' as never, ts)
  assert.equal(record?.place?.messageTs, reply?.ts)
})

test('an answer that comes at once is one post', async () => {
  await using bot = await openBot()
  bot.answerer.reply((_question, { onClaim }) => {
    onClaim?.(FIRST)
    return WHOLE
  })
  const { ts } = bot.playground.postAsUser(QUESTION)
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
  assert.deepEqual([countCalls(bot, 'chat.postMessage'), countCalls(bot, 'chat.update')], [1, 0])
})

test('what a model said before it failed gives way to what is quoted', async () => {
  const quoted = sampleAnswer({ fallbackReason: 'model-unavailable' })
  await using writing = await openWritingBot({}, () => quoted)
  const { bot, second, last } = writing
  const { ts } = bot.playground.postAsUser(QUESTION)
  await shows(bot.playground, ts, /Still writing/)
  second.open()
  last.open()
  const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
  assert.equal(more.length, 0)
  assert.match(shownText(reply?.blocks), /after eleven months of repairs[\s\S]*cannot be reached: quoted word for word/)
  assert.doesNotMatch(shownText(reply?.blocks), /The bridge reopened on Monday\./)
})

for (const [name, effect] of [
  ['limits the post', { kind: 'rate_limited', retryAfterSeconds: 30 }],
  ['refuses the post', { kind: 'error', code: 'restricted_action' }],
  ['cuts the connection before it takes the post', { kind: 'drop', after: 'before' }],
  ['cuts the connection after it took the post', { kind: 'drop', after: 'apply' }],
] as const)
  test(`there is one whole answer when Slack ${name} of the first claim`, async () => {
    await using writing = await openWritingBot()
    const { bot, second, last } = writing
    const fault = bot.playground.faults.add({ method: 'chat.postMessage', effect })
    const { ts } = bot.playground.postAsUser(QUESTION)
    await bot.playground.waitFor(() => fault.hits === 1)
    second.open()
    last.open()
    const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
    assert.equal(more.length, 0)
    assert.match(shownText(reply?.blocks), /eleven months[\s\S]*Show quotes/)
    assert.doesNotMatch(shownText(reply?.blocks), /Still writing/)
  })

for (const [name, effect] of [
  ['limits a change', { kind: 'rate_limited', retryAfterSeconds: 0 }],
  ['fails at a change', { kind: 'http', status: 503 }],
  ['cuts the connection after a change', { kind: 'drop', after: 'apply' }],
  ['refuses to change it any more', { kind: 'error', code: 'edit_window_closed' }],
  ['refuses blocks', { kind: 'error', code: 'invalid_blocks' }],
] as const)
  test(`there is one whole answer when Slack ${name} of what is shown`, async () => {
    await using writing = await openWritingBot()
    const { bot, second, last } = writing
    const { ts } = bot.playground.postAsUser(QUESTION)
    await shows(bot.playground, ts, /Still writing/)
    bot.playground.faults.add({ method: 'chat.update', times: 2, effect })
    second.open()
    last.open()
    const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
    assert.equal(more.length, 0)
    assert.match(shownText(reply?.blocks), /eleven months/)
    assert.doesNotMatch(shownText(reply?.blocks), /Still writing/)
  })

/** A process that dies after it has shown a claim: what it held is left to the next one. */
async function dieWhileWriting(playground: Playground, store: Awaited<ReturnType<typeof openTemporaryStore>>) {
  const writing = await openWritingBot({ playground, store, limits: { drainMs: 1 } })
  const { ts } = playground.postAsUser(QUESTION)
  await shows(playground, ts, /Still writing/)
  await writing.bot.app.stop()
  return ts
}

test('what a process showed before it died is finished by the next one, in its place', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const ts = await dieWhileWriting(playground, store)
  const answerer = createScriptedAnswerer(() => new Date())
  answerer.reply(() => WHOLE)
  await using next = await openBot({ playground, store, answerer })
  const [reply, ...more] = await repliesIn(next, 'newsroom', ts)
  assert.equal(more.length, 0)
  assert.match(shownText(reply?.blocks), /eleven months[\s\S]*Show quotes/)
  await using third = await openBot({ playground, store })
  assert.equal((await repliesIn(third, 'newsroom', ts)).length, 1)
  assert.equal(third.answerer.asked.length, 0)
})

test('after too many crashes the person is told in the place of what was shown', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const ts = await dieWhileWriting(playground, store)
  await using next = await openBot({ playground, store, limits: { maxTakeOvers: 0 } })
  const replies = await repliesIn(next, 'newsroom', ts)
  assert.deepEqual(
    replies.map(({ text }) => /Please ask again/.test(text)),
    [true],
  )
})

test('a failure after the first claim is told in the place of what was shown', async () => {
  await using writing = await openWritingBot({}, () => {
    throw new Error('a defect')
  })
  const { bot, second, last } = writing
  const { ts } = bot.playground.postAsUser(QUESTION)
  await shows(bot.playground, ts, /Still writing/)
  second.open()
  last.open()
  const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
  assert.equal(more.length, 0)
  assert.doesNotMatch(shownText(reply?.blocks), /Still writing|reopened/)
})

test('what was shown goes away with its question', async () => {
  await using writing = await openWritingBot()
  const { bot } = writing
  const { ts } = bot.playground.postAsUser(QUESTION)
  await shows(bot.playground, ts, /Still writing/)
  bot.playground.delete({ user: 'mara', channel: 'newsroom', ts })
  await bot.playground.waitFor(() => countCalls(bot, 'chat.delete') === 1)
  await bot.app.idle()
  const ours = bot.playground.messages('newsroom').filter(({ user }) => user === bot.playground.identity.botUserId)
  assert.deepEqual(ours, [])
})

test('many answers at once keep below what Slack allows in a minute', async () => {
  await using bot = await openBot({ limits: { ...LIMITS, concurrency: 8, maxPerPerson: 99, liveCallsPerMinute: 5 } })
  bot.answerer.reply(async (_question, { onClaim }) => {
    for (let n = 0; n < 6; n++) {
      onClaim?.(FIRST)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return WHOLE
  })
  for (let n = 0; n < 20; n++) bot.playground.postAsUser(QUESTION)
  await bot.playground.settled()
  await bot.app.idle()
  const updates = countCalls(bot, 'chat.update')
  assert.ok(updates <= 5 + 20, String(updates))
  assert.equal(bot.playground.calls.filter(({ status }) => status === 429).length, 0)
  const ours = bot.playground.messages('newsroom').filter(({ user }) => user === bot.playground.identity.botUserId)
  assert.equal(ours.length, 20)
})
