import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { openTemporaryStore } from '../../support/open-temporary-store.ts'
import { sampleAnswer, sampleClaim } from '../../unit/slack/sample-answer.ts'
import { openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'
import { createScriptedAnswerer } from './support/scripted-answerer.ts'
import { createSkippingClock } from './support/skipping-clock.ts'

const QUESTION = { user: 'mara', channel: 'newsroom', text: '@newsdesk when did the bridge reopen?' }

/** A bot that is at work on a question when it dies: nothing it does afterwards reaches Slack or is finished. */
async function dieWhileAnswering(playground: Playground, store: Store) {
  const answerer = createScriptedAnswerer(() => new Date())
  answerer.reply(() => new Promise(() => undefined))
  const clock = createSkippingClock()
  const bot = await openBot({ playground, store, answerer, clock, limits: { drainMs: 1 } })
  const { ts } = playground.postAsUser(QUESTION)
  await playground.waitFor(() => answerer.asked.length === 1)
  await bot.app.stop()
  return { ts }
}

test('a question that was under way when the process ended is answered once by the next one', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const { ts } = await dieWhileAnswering(playground, store)
  assert.equal(playground.thread('newsroom', ts).length, 1)
  await using next = await openBot({ playground, store })
  assert.equal((await repliesIn(next, 'newsroom', ts)).length, 1)
  await using third = await openBot({ playground, store })
  assert.equal((await repliesIn(third, 'newsroom', ts)).length, 1)
  assert.equal(third.answerer.asked.length, 0)
})

/** The store as a process has it that dies after its first write of a claim: nothing that it writes later happens. */
function dyingAfterOneWrite(store: Store): Store {
  let isAlive = true
  const once =
    <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      if (!isAlive) return Promise.reject(new Error('this process is dead'))
      isAlive = false
      return write(...args)
    }
  const { claim, exchange, finish, unfinished } = store.events
  return { ...store, events: { unfinished, claim: once(claim), exchange: once(exchange), finish: once(finish) } }
}

test('a process that dies in the middle of taking a question over leaves it to the next one', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const { ts } = await dieWhileAnswering(playground, store)
  const answerer = createScriptedAnswerer(() => new Date())
  answerer.reply(() => new Promise(() => undefined))
  const parts = { playground, store: dyingAfterOneWrite(store), answerer }
  await using died = await openBot({ ...parts, clock: createSkippingClock(), limits: { drainMs: 1 } })
  await playground.waitFor(() => answerer.asked.length === 1)
  await died.app.stop()
  await using next = await openBot({ playground, store })
  assert.equal((await repliesIn(next, 'newsroom', ts)).length, 1)
})

test('an answer that was posted before the process ended is not posted again', async () => {
  await using first = await openBot()
  const { playground, store } = first
  const finish = store.events.finish
  store.events.finish = () => new Promise(() => undefined)
  const { ts } = playground.postAsUser(QUESTION)
  await playground.waitFor(() => playground.thread('newsroom', ts).length === 2)
  store.events.finish = finish
  await using next = await openBot({ playground, store })
  await next.app.idle()
  assert.equal(playground.thread('newsroom', ts).length, 2)
  assert.equal(next.answerer.asked.length, 0)
  const left = await store.events.unfinished({ olderThan: '9999', newerThan: '0' })
  assert.deepEqual(left, [])
})

test('of an answer in parts the missing ones are posted after a restart, out of the kept answer', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const claims = Array.from({ length: 40 }, (_, n) =>
    sampleClaim({ text: `Claim ${n}: ${'the river rose again '.repeat(40)}` }),
  )
  const answerer = createScriptedAnswerer(() => new Date())
  answerer.reply(() => sampleAnswer({ claims }))
  await using first = await openBot({ playground, store, answerer })
  const { ts } = playground.postAsUser(QUESTION)
  await playground.waitFor(() => playground.thread('newsroom', ts).length >= 2)
  playground.faults.add({ method: 'chat.postMessage', times: 99, effect: { kind: 'http', status: 503 } })
  await first.app.idle()
  playground.faults.clear()
  const posted = playground.thread('newsroom', ts).length - 1
  await using next = await openBot({ playground, store, answerer })
  const texts = (await repliesIn(next, 'newsroom', ts)).map(({ text }) => /\(\d\/\d\)$/.exec(text)?.[0])
  assert.ok(posted < texts.length)
  assert.equal(new Set(texts).size, texts.length)
  assert.equal(answerer.asked.length, 1)
})

test('a question that fails its process again and again is told to be asked again', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const { ts } = await dieWhileAnswering(playground, store)
  await using next = await openBot({ playground, store, limits: { maxTakeOvers: 0 } })
  const [reply, ...more] = await repliesIn(next, 'newsroom', ts)
  assert.match(reply?.text ?? '', /Please ask again/)
  assert.equal(more.length, 0)
})

test('what another live process is at is left to it', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const { ts } = await dieWhileAnswering(playground, store)
  const [claim] = (await store.events.unfinished({ olderThan: '9999', newerThan: '0' })).filter(
    ({ payload }) => payload,
  )
  const other = (claim?.payload ?? '').replace(/"owner":"[^"]*"/, '"owner":"another-machine/1/x"')
  assert.ok(await store.events.exchange(claim?.key ?? '', { before: claim?.payload ?? '', after: other }))
  await using next = await openBot({ playground, store })
  assert.deepEqual(await repliesIn(next, 'newsroom', ts), [])
  await using later = await openBot({ playground, store, limits: { takeOverAfterMs: -1_000 } })
  assert.equal((await repliesIn(later, 'newsroom', ts)).length, 1)
})

test('an unfinished question that is too old is left alone', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const { ts } = await dieWhileAnswering(playground, store)
  await using next = await openBot({ playground, store, limits: { staleAfterMs: -1_000 } })
  assert.deepEqual(await repliesIn(next, 'newsroom', ts), [])
})

test('a slash command that was under way when the process ended is told to be used again', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const answerer = createScriptedAnswerer(() => new Date())
  answerer.reply(() => new Promise(() => undefined))
  const first = await openBot({ playground, store, answerer, clock: createSkippingClock(), limits: { drainMs: 1 } })
  await playground.slash({ user: 'mara', channel: 'newsroom', command: '/brief', text: 'when did the bridge reopen?' })
  await playground.waitFor(() => answerer.asked.length === 1)
  await first.app.stop()
  await using next = await openBot({ playground, store })
  await next.app.idle()
  assert.match(playground.ephemerals.at(-1)?.text ?? '', /Please ask again/)
})

test('a slash command that waits for its turn is not forgotten when the process dies', async () => {
  await using playground = await createPlayground()
  await using store = await openTemporaryStore()
  const answerer = createScriptedAnswerer(() => new Date())
  answerer.reply(() => new Promise(() => undefined))
  const limits = { concurrency: 1, drainMs: 1 }
  await using first = await openBot({ playground, store, answerer, clock: createSkippingClock(), limits })
  playground.postAsUser(QUESTION)
  await playground.waitFor(() => first.answerer.asked.length === 1)
  await playground.slash({ user: 'omar', channel: 'newsroom', command: '/brief', text: 'what did it cost?' })
  await using next = await openBot({ playground, store })
  await next.app.idle()
  assert.match(playground.ephemerals.at(-1)?.text ?? '', /Please ask again/)
})

test('stopping waits for the answer that is under way', async () => {
  await using bot = await openBot()
  const { promise, resolve } = Promise.withResolvers<void>()
  bot.answerer.reply(async () => {
    await promise
    return sampleAnswer()
  })
  const { ts } = bot.playground.postAsUser(QUESTION)
  await bot.playground.waitFor(() => bot.answerer.asked.length === 1)
  const stopped = bot.app.stop()
  resolve()
  await stopped
  assert.equal(bot.playground.thread('newsroom', ts).length, 2)
})

test('what failed for want of Slack is tried again by the same process after a while', async () => {
  const clock = createManualClock(new Date().toISOString())
  await using bot = await openBot({ clock, limits: { retryDelaysMs: [], takeOverAfterMs: 60_000, sweepMs: 60_000 } })
  const fault = bot.playground.faults.add({
    method: 'chat.postMessage',
    times: 9,
    effect: { kind: 'http', status: 503 },
  })
  const { ts } = bot.playground.postAsUser(QUESTION)
  assert.deepEqual(await repliesIn(bot, 'newsroom', ts), [])
  fault.remove()
  await clock.advance(61_000)
  await bot.playground.waitFor(() => bot.playground.thread('newsroom', ts).length === 2)
  await bot.app.idle()
  assert.equal(bot.playground.thread('newsroom', ts).length, 2)
})
