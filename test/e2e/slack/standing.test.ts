import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChannelId } from '../../../src/domain/ids.ts'
import { notFoundAnswer, sampleAnswer } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { type Bot, MODES, openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'

const QUESTION = 'When will the Norwick ferry run again?'

/** Asks a question that nothing answers; the message that says so. */
async function askInVain(bot: Bot, text = QUESTION) {
  bot.answerer.reply(() => notFoundAnswer())
  const { ts, channel } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: `@newsdesk ${text}` })
  const [reply] = await repliesIn(bot, 'newsroom', ts)
  assert.ok(reply)
  return { channel, ts: reply.ts, reply }
}

async function keepOpen(bot: Bot, { channel, ts }: { channel: string; ts: string }, user = 'mara'): Promise<string> {
  await bot.playground.clickAction({ user, channel, ts, actionId: 'newsdesk_keep_question' })
  await bot.app.idle()
  return bot.playground.ephemerals.at(-1)?.text ?? ''
}

async function listOpen(bot: Bot, channel = 'newsroom') {
  await bot.playground.slash({ user: 'omar', channel, command: '/brief', text: 'questions' })
  await bot.app.idle()
  const shown = bot.playground.ephemerals.at(-1)
  return { ts: shown?.ts ?? '', text: shownText(shown?.blocks) }
}

for (const mode of MODES) {
  test(`over ${mode}, a question is kept open once, however often the button is pressed, and told until when`, async () => {
    await using bot = await openBot({ mode })
    const asked = await askInVain(bot)
    assert.match(await keepOpen(bot, asked), /until \d+ \w+ \d{4}: when new articles answer it/)
    assert.match(await keepOpen(bot, asked, 'omar'), /open already, until/)
    const open = await bot.store.standing.openIn(asked.channel as ChannelId, new Date().toISOString())
    assert.deepEqual(
      open.map(({ question, threadTs }) => [question, threadTs]),
      [[QUESTION, asked.reply.thread_ts]],
    )
    assert.doesNotMatch(JSON.stringify(open), /MARA/i)
  })
}

test('only an answer that was not found offers to keep the question open', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => sampleAnswer())
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: `@newsdesk ${QUESTION}` })
  const [reply] = await repliesIn(bot, 'newsroom', ts)
  assert.doesNotMatch(JSON.stringify(reply), /newsdesk_keep_question/)
})

test('an answer for one person says how to keep its question open; shared, it has the button', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => notFoundAnswer())
  await bot.playground.slash({ user: 'mara', channel: 'newsroom', command: '/brief', text: QUESTION })
  await bot.app.idle()
  const shown = bot.playground.ephemerals.at(-1)
  assert.match(shownText(shown?.blocks), /share it first/)
  const share = { user: 'mara', channel: 'newsroom', ts: shown?.ts ?? '', actionId: 'newsdesk_share_answer' }
  await bot.playground.clickAction(share)
  await bot.app.idle()
  const [shared] = bot.playground.messages('newsroom')
  assert.match(await keepOpen(bot, { channel: 'newsroom', ts: shared?.ts ?? '' }), /I keep this question open/)
})

test('the open questions of a channel are listed, and closed by a button', async () => {
  await using bot = await openBot()
  assert.match((await listOpen(bot)).text, /No question is open in this channel/)
  const asked = await askInVain(bot)
  await keepOpen(bot, asked)
  const list = await listOpen(bot)
  assert.match(list.text, /1 open question in this channel[\s\S]*Norwick ferry[\s\S]*not answered yet/)
  assert.match((await listOpen(bot, 'lobby')).text, /No question is open/)
  const close = { user: 'omar', channel: 'newsroom', ts: list.ts, actionId: 'newsdesk_close_question' }
  await bot.playground.clickAction(close)
  await bot.app.idle()
  assert.match(bot.playground.ephemerals.at(-1)?.text ?? '', /The question is closed/)
  await bot.playground.clickAction(close)
  await bot.app.idle()
  assert.match(bot.playground.ephemerals.at(-1)?.text ?? '', /not open any more/)
  assert.deepEqual(await bot.store.standing.openIn(asked.channel as ChannelId, new Date().toISOString()), [])
})

test('a person who keeps too many questions open is told, and how to make room', async () => {
  await using bot = await openBot()
  for (let n = 0; n < 10; n++) await keepOpen(bot, await askInVain(bot, `Question ${n}?`))
  assert.match(await keepOpen(bot, await askInVain(bot, 'One more?')), /You keep 10 questions open/)
})

test('of an answer that is no longer kept the question can not be kept open', async () => {
  await using bot = await openBot()
  const asked = await askInVain(bot)
  await bot.store.answers.forget(asked.channel as ChannelId)
  assert.match(await keepOpen(bot, asked), /do not keep this answer any more/)
})

test('an answer that was not found names what was searched and which sources could not be read', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => notFoundAnswer({ sourcesDown: ['Aldermoor <Herald>'] }))
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'newsroom', text: `@newsdesk ${QUESTION}` })
  const [reply] = await repliesIn(bot, 'newsroom', ts)
  const shown = shownText(reply?.blocks)
  assert.match(shown, /I searched 12 articles, published from 2 January 2024 to 18 March 2024\./)
  assert.match(shown, /Not reached lately, so not up to date: Aldermoor &lt;Herald&gt;\./)
})
