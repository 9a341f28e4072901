import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleAnswer } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { createGate } from './support/gate.ts'
import { MODES, openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'
import { createSkippingClock } from './support/skipping-clock.ts'

const QUESTION = '@newsdesk when did the bridge reopen?'

for (const mode of MODES) {
  test(`over ${mode}, a mention is answered in its thread with numbered sources`, async () => {
    await using bot = await openBot({ mode })
    const { ts, events } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
    assert.deepEqual(
      events.map(({ type }) => type),
      ['app_mention', 'message'],
    )
    const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
    assert.match(shownText(reply?.blocks), /Monday after eleven months of repairs\. \[1\]/)
    assert.equal(reply?.unfurl_links, false)
    assert.equal(more.length, 0)
    assert.deepEqual(
      bot.answerer.asked.map(({ text }) => text),
      ['when did the bridge reopen?'],
    )
  })

  test(`over ${mode}, an event that is delivered twice is answered once`, async () => {
    await using bot = await openBot({ mode })
    const { ts, events } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
    const redelivered = events.map(({ eventId }) => bot.playground.redeliver(eventId))
    await Promise.all(redelivered)
    assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
    await bot.playground.redeliver(events[0]?.eventId ?? '')
    assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
    assert.equal(bot.answerer.asked.length, 1)
  })
}

test('a mention in a thread that has an answer is answered once, though two events tell of it', async () => {
  await using bot = await openBot()
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await repliesIn(bot, 'newsroom', ts)
  bot.playground.postAsUser({ user: 'omar', channel: 'newsroom', text: '@newsdesk and who paid?', threadTs: ts })
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 2)
})

test('a direct message is answered in its thread', async () => {
  await using bot = await openBot()
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'dm', text: 'When did the bridge reopen?' })
  assert.equal((await repliesIn(bot, 'dm:mara', ts)).length, 1)
})

test('a follow-up without a mention is answered where the bot has answered, knowing what was said before', async () => {
  await using bot = await openBot()
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await repliesIn(bot, 'newsroom', ts)
  bot.playground.postAsUser({ user: 'omar', channel: 'newsroom', text: 'And what did it cost?', threadTs: ts })
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 2)
  assert.equal(bot.answerer.asked[1]?.history?.[0]?.question, 'when did the bridge reopen?')
})

test('a follow-up is known as one by another process on the same store', async () => {
  await using first = await openBot()
  const { playground, store } = first
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await repliesIn(first, 'newsroom', ts)
  await first.app.stop()
  await using second = await openBot({ playground, store })
  playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'Who paid for it?', threadTs: ts })
  assert.equal((await repliesIn(second, 'newsroom', ts)).length, 2)
})

for (const [what, text] of [
  ['thanks', 'Thank you!'],
  ['only an emoji', ':+1:'.replace(/\w/g, '')],
  ['said to somebody else', '<@U0OMAR> what do you think?'],
] as const) {
  test(`a reply that is ${what} is left alone`, async () => {
    await using bot = await openBot()
    const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
    await repliesIn(bot, 'newsroom', ts)
    bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text, threadTs: ts, isRaw: true })
    assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
  })
}

test('people talking in a channel or a thread of their own are not answered', async () => {
  await using bot = await openBot()
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'Did you see the bridge?' })
  bot.playground.postAsUser({ user: 'omar', channel: 'newsroom', text: 'What about it?', threadTs: ts })
  assert.deepEqual(await repliesIn(bot, 'newsroom', ts), [])
  assert.equal(bot.answerer.asked.length, 0)
})

for (const [what, extra] of [
  ['of another bot', { bot_id: 'B0OTHER', subtype: 'bot_message' }],
  ['of another bot that looks like a person', { bot_id: 'B0OTHER' }],
  ['of a person of another workspace', { user_team: 'T0ELSEWHERE' }],
] as const) {
  test(`a message ${what} is not answered`, async () => {
    await using bot = await openBot()
    const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION, extra })
    assert.deepEqual(await repliesIn(bot, 'newsroom', ts), [])
  })
}

test('a notice of Slack in a direct message is not answered', async () => {
  await using bot = await openBot()
  const extra = { subtype: 'reminder_add' }
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'dm', text: 'set up a reminder', extra })
  assert.deepEqual(await repliesIn(bot, 'dm:mara', ts), [])
})

test('an edited question is not answered again', async () => {
  await using bot = await openBot()
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'dm', text: 'When did the bridge reopen?' })
  await repliesIn(bot, 'dm:mara', ts)
  bot.playground.edit({ user: 'mara', channel: 'dm', ts, text: 'When did the bridge close?' })
  assert.equal((await repliesIn(bot, 'dm:mara', ts)).length, 1)
})

test('a question that is deleted before its answer gets none', async () => {
  await using bot = await openBot()
  const gate = createGate()
  bot.answerer.reply(async () => {
    await gate.passed
    return sampleAnswer()
  })
  const { ts, channel } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.playground.statuses.length === 1)
  bot.playground.delete({ user: 'mara', channel, ts })
  await bot.playground.settled()
  gate.open()
  await bot.app.idle()
  assert.deepEqual(bot.playground.callsTo('chat.postMessage'), [])
  assert.equal(bot.playground.statuses.length, 0)
})

test('while an answer is on its way the thread shows a status, which is gone with the answer', async () => {
  await using bot = await openBot()
  const gate = createGate()
  bot.answerer.reply(async () => {
    await gate.passed
    return sampleAnswer()
  })
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.playground.statuses.some(({ threadTs }) => threadTs === ts))
  gate.open()
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
  assert.equal(bot.playground.statuses.length, 0)
})

test('a status that is slow to appear is waited for, so that it does not stay below the answer', async () => {
  await using bot = await openBot()
  const gate = createGate()
  bot.playground.faults.add({ method: 'assistant.threads.setStatus', effect: { kind: 'delay', until: gate.passed } })
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.answerer.asked.length === 1)
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(bot.playground.callsTo('chat.postMessage').length, 0)
  gate.open()
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
  assert.equal(bot.playground.statuses.length, 0)
})

test('a status that takes too long does not hold up the answer, and is taken away when it comes', async () => {
  await using bot = await openBot({ clock: createSkippingClock() })
  const gate = createGate()
  bot.playground.faults.add({ method: 'assistant.threads.setStatus', effect: { kind: 'delay', until: gate.passed } })
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.playground.thread('newsroom', ts).length === 2)
  gate.open()
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
  assert.equal(bot.playground.callsTo('assistant.threads.setStatus').length, 2)
  assert.equal(bot.playground.statuses.length, 0)
})

for (const [what, post, said] of [
  ['a mention and nothing else', { text: '@newsdesk' }, /Ask me something/],
  ['a mention and an emoji', { text: '@newsdesk 🎉' }, /Ask me something/],
  ['a greeting', { text: '@newsdesk hello' }, /Ask me something/],
  ['a word of thanks', { text: '@newsdesk thanks! :tada:' }, /Ask me something/],
  ['a call for help', { text: '@newsdesk help' }, /\/brief search/],
  [
    'a file without words',
    { text: '@newsdesk', extra: { files: [{ id: 'F1' }], subtype: 'file_share' } },
    /cannot read files/,
  ],
  ['a question as long as an article', { text: `@newsdesk ${'and then '.repeat(4_400)}` }, /too long for a question/],
] as const) {
  test(`${what} gets a friendly word instead of an answer`, async () => {
    await using bot = await openBot()
    const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', ...post })
    const [reply, ...more] = await repliesIn(bot, 'newsroom', ts)
    assert.match(shownText(reply?.blocks), said)
    assert.equal(more.length, 0)
    assert.equal(bot.answerer.asked.length, 0)
  })
}

for (const [what, text, asked] of [
  ['several mentions', '<@U0NEWSDESK> <@U0OMAR> did the bridge <@U0NEWSDESK> reopen?', 'did the bridge reopen?'],
  [
    'links, channels and entities',
    '<@U0NEWSDESK> is <https://a.example/x|a.example/x> in <#C1|news> R&amp;D?',
    'is a.example/x in #news R&D?',
  ],
  ['the mention at the end', 'did the bridge reopen <@U0NEWSDESK>', 'did the bridge reopen'],
] as const) {
  test(`a question with ${what} is asked in plain words`, async () => {
    await using bot = await openBot()
    const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text, isRaw: true })
    assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
    assert.deepEqual(
      bot.answerer.asked.map((question) => question.text),
      [asked],
    )
  })
}

test('a reply that is also sent to the channel is answered like any other', async () => {
  await using bot = await openBot()
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await repliesIn(bot, 'newsroom', ts)
  const extra = { subtype: 'thread_broadcast' }
  bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'Who paid for it?', threadTs: ts, extra })
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 2)
})

test('an event that arrives much too late is ignored and logged', async () => {
  await using bot = await openBot({ limits: { staleAfterMs: -1 } })
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  assert.deepEqual(await repliesIn(bot, 'newsroom', ts), [])
  assert.match(bot.log.text(), /came too late/)
})

test('in a thread with many answers only a mention is answered', async () => {
  await using bot = await openBot({ limits: { maxThreadTurns: 1 } })
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await repliesIn(bot, 'newsroom', ts)
  bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'Who paid for it?', threadTs: ts })
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 1)
  bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: '@newsdesk who paid for it?', threadTs: ts })
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 2)
})

test('one person with too many questions is told so alone, and the others are served', async () => {
  await using bot = await openBot({ limits: { maxPerPerson: 1 } })
  const gate = createGate()
  bot.answerer.reply(async () => {
    await gate.passed
    return sampleAnswer()
  })
  const first = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.playground.statuses.length === 1)
  const second = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  const third = bot.playground.postAsUser({ user: 'omar', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.playground.ephemerals.length === 1)
  gate.open()
  const counts = [first, second, third].map(async ({ ts }) => (await repliesIn(bot, 'newsroom', ts)).length)
  assert.deepEqual(await Promise.all(counts), [1, 0, 1])
  assert.match(bot.playground.ephemerals[0]?.text ?? '', /still working on your other questions/)
  assert.equal(bot.playground.ephemerals[0]?.thread_ts, second.ts)
})

test('when the queue is full a direct message is told that the bot is busy', async () => {
  await using bot = await openBot({ limits: { concurrency: 1, maxWaiting: 0 } })
  const gate = createGate()
  bot.answerer.reply(async () => {
    await gate.passed
    return sampleAnswer()
  })
  bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  await bot.playground.waitFor(() => bot.playground.statuses.length === 1)
  const { ts } = bot.playground.postAsUser({ user: 'omar', channel: 'dm', text: 'When did the bridge reopen?' })
  await bot.playground.waitFor(() => bot.playground.thread('dm:omar', ts).length === 2)
  gate.open()
  const [reply] = await repliesIn(bot, 'dm:omar', ts)
  assert.match(reply?.text ?? '', /busy with many questions/)
})
