import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NewsdeskError } from '../../../src/domain/errors.ts'
import { sampleAnswer, sampleClaim } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { type Bot, MODES, openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'
import { createSkippingClock } from './support/skipping-clock.ts'

const POST = 'chat.postMessage'
const FORBIDDEN_IN_LOGS = /bridge|Aldermoor|xoxb-|xapp-|signing-secret/

async function askInNewsroom(bot: Bot) {
  const { ts } = bot.playground.postAsUser({
    user: 'mara',
    channel: 'newsroom',
    text: '@newsdesk when did the bridge reopen?',
  })
  return repliesIn(bot, 'newsroom', ts)
}

for (const mode of MODES) {
  test(`over ${mode}, a connection cut after Slack posted the answer leaves one answer`, async () => {
    await using bot = await openBot({ mode })
    bot.playground.faults.add({ method: POST, effect: { kind: 'drop', after: 'apply' } })
    assert.equal((await askInNewsroom(bot)).length, 1)
    assert.equal(bot.playground.callsTo(POST).length, 1)
    assert.equal(bot.playground.callsTo('conversations.replies').length, 1)
  })
}

for (const [what, effect] of [
  ['a connection cut before Slack did anything', { kind: 'drop', after: 'before' }],
  ["a server error of Slack's", { kind: 'http', status: 503 }],
  ["Slack's internal_error", { kind: 'error', code: 'internal_error' }],
  ["Slack's fatal_error", { kind: 'error', code: 'fatal_error' }],
] as const) {
  test(`${what} is looked into and posted again`, async () => {
    await using bot = await openBot()
    bot.playground.faults.add({ method: POST, effect })
    assert.equal((await askInNewsroom(bot)).length, 1)
    assert.equal(bot.playground.callsTo('conversations.replies').length, 1)
  })
}

test('when reading back fails too, it is read again before anything is posted', async () => {
  await using bot = await openBot()
  bot.playground.faults.add({ method: POST, effect: { kind: 'drop', after: 'apply' } })
  bot.playground.faults.add({ method: 'conversations.replies', times: 2, effect: { kind: 'http', status: 500 } })
  assert.equal((await askInNewsroom(bot)).length, 1)
})

test('a rate limit is waited for as long as Slack says, by the clock, and one answer comes', async () => {
  const clock = createSkippingClock()
  await using bot = await openBot({ clock })
  bot.playground.faults.add({ method: POST, times: 2, effect: { kind: 'rate_limited', retryAfterSeconds: 17 } })
  assert.equal((await askInNewsroom(bot)).length, 1)
  assert.deepEqual(clock.waits.filter((ms) => ms === 17_000).length, 2)
})

test('blocks that Slack does not know are sent once more as plain sections, with every word', async () => {
  await using bot = await openBot({ playgroundOptions: { unsupportedBlocks: ['context_actions'] } })
  const [reply, ...more] = await askInNewsroom(bot)
  assert.deepEqual(new Set(reply?.blocks?.map(({ type }) => type)), new Set(['section']))
  assert.match(shownText(reply?.blocks), /repairs\. \[1\][\s\S]*Aldermoor Herald, 18 March 2024[\s\S]*Newest evidence/)
  assert.equal(more.length, 0)
})

test('a status line that Slack refuses does not hold up the answer', async () => {
  await using bot = await openBot()
  bot.playground.faults.add({
    method: 'assistant.threads.setStatus',
    times: 9,
    effect: { kind: 'error', code: 'missing_scope' },
  })
  assert.equal((await askInNewsroom(bot)).length, 1)
})

test('an answer that failed is told in two voices: calmly in the thread, with code and ids in the log', async () => {
  await using bot = await openBot()
  const cause = new Error('SQLITE_FULL: database or disk is full')
  bot.answerer.reply(() => Promise.reject(new NewsdeskError('STORE_FAILED', 'articles could not be read', { cause })))
  const [reply, ...more] = await askInNewsroom(bot)
  assert.match(reply?.text ?? '', /^Something went wrong on my side/)
  assert.doesNotMatch(JSON.stringify(reply), /SQLITE|STORE_FAILED/)
  assert.equal(more.length, 0)
  const line = bot.log.lines.find(({ fields }) => fields.code === 'STORE_FAILED')
  assert.match(JSON.stringify(line), /data folder.*newsdesk doctor/)
  assert.equal(line?.fields.channel, 'C0NEWSROOM')
  assert.doesNotMatch(bot.log.text(), FORBIDDEN_IN_LOGS)
})

test('a defect is told calmly too, without its stack', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => Promise.reject(new TypeError('x is not a function')))
  const [reply] = await askInNewsroom(bot)
  assert.match(reply?.text ?? '', /^Something went wrong on my side/)
  assert.match(bot.log.text(), /INTERNAL.*x is not a function/)
})

test('when the store fails before a message can be claimed, the person alone is told, and nothing is answered', async () => {
  await using bot = await openBot()
  bot.store.events.claim = () => Promise.reject(new NewsdeskError('STORE_FAILED', 'disk I/O error'))
  assert.deepEqual(await askInNewsroom(bot), [])
  await bot.playground.slash({
    user: 'mara',
    channel: 'newsroom',
    command: '/brief',
    text: 'when did the bridge reopen?',
  })
  await bot.app.idle()
  assert.deepEqual(
    bot.playground.ephemerals.map(({ text, user }) => [text.slice(0, 20), user]),
    [
      ['Something went wrong', 'U0MARA'],
      ['Something went wrong', 'U0MARA'],
    ],
  )
  assert.match(bot.log.text(), /STORE_FAILED/)
  assert.equal(bot.answerer.asked.length, 0)
})

test('an answer that never comes is given up at the deadline, and the person told', async () => {
  const clock = createSkippingClock()
  await using bot = await openBot({ clock, limits: { answerDeadlineMs: 1_000 } })
  bot.answerer.reply(() => new Promise(() => undefined))
  const [reply] = await askInNewsroom(bot)
  assert.match(reply?.text ?? '', /^Something went wrong on my side/)
  assert.match(bot.log.text(), /deadline/)
})

test('a refusal of Slack to post is logged with its remedy and not tried for ever', async () => {
  await using bot = await openBot()
  bot.playground.faults.add({ method: POST, times: 9, effect: { kind: 'error', code: 'restricted_action' } })
  assert.deepEqual(await askInNewsroom(bot), [])
  assert.equal(bot.playground.callsTo(POST).length, 1)
  assert.match(bot.log.text(), /SLACK_REFUSED.*restricted_action.*admin/)
})

test('while Slack is down the question stays open, and is answered once when it is back', async () => {
  const clock = createSkippingClock()
  await using bot = await openBot({ clock })
  const fault = bot.playground.faults.add({ method: POST, times: 99, effect: { kind: 'http', status: 503 } })
  assert.deepEqual(await askInNewsroom(bot), [])
  assert.ok(fault.hits >= 3)
  fault.remove()
  await using next = await openBot({ playground: bot.playground, store: bot.store, clock })
  const [question] = bot.playground.messages('newsroom')
  assert.equal((await repliesIn(next, 'newsroom', question?.ts ?? '')).length, 1)
})

test('what is logged of a normal answer names no words of the question, the answer or the secrets', async () => {
  await using bot = await openBot()
  await askInNewsroom(bot)
  assert.match(bot.log.text(), /message dealt with/)
  assert.doesNotMatch(bot.log.text(), FORBIDDEN_IN_LOGS)
})

test('hostile articles come out harmless in Slack', async () => {
  await using bot = await openBot()
  const citation = {
    ...sampleClaim().citations[0],
    title: '<!channel> | <@U0MARA>',
    url: 'javascript:alert(1)',
    siteName: '*x* <#C1>',
  }
  const claim = sampleClaim({
    text: '<!everyone> <https://evil.example|click> ```rm``` :tada:',
    citations: [{ ...sampleClaim().citations[0], ...citation }] as never,
  })
  bot.answerer.reply(() =>
    sampleAnswer({ claims: [claim], suspicious: [{ articleId: 'a' as never, title: '<!here>' }] }),
  )
  const [reply] = await askInNewsroom(bot)
  const shown = `${reply?.text}\n${shownText(reply?.blocks)}`
  assert.doesNotMatch(shown, /<(?!https:\/\/herald\.example)|javascript:|`|:tada:/)
  assert.match(shown, /&lt;!everyone&gt;/)
})

test('an answer longer than a message comes in numbered parts, each once, though a connection is cut in between', async () => {
  await using bot = await openBot()
  const claims = Array.from({ length: 40 }, (_, n) =>
    sampleClaim({ text: `Claim ${n}: ${'the river rose again '.repeat(40)}` }),
  )
  bot.answerer.reply(() => sampleAnswer({ claims }))
  bot.playground.faults.add({ method: POST, times: 2, effect: { kind: 'drop', after: 'apply' } })
  const replies = await askInNewsroom(bot)
  assert.deepEqual(
    replies.map(({ text }) => /\((\d)\/\d\)$/.exec(text)?.[1]),
    replies.map((_, index) => String(index + 1)),
  )
  assert.ok(replies.length > 1)
})
