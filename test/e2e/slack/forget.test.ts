import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NewsdeskError } from '../../../src/domain/errors.ts'
import type { ChannelId } from '../../../src/domain/ids.ts'
import { notFoundAnswer } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { type Bot, MODES, openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'

const NEWSROOM = 'C0NEWSROOM' as ChannelId
const GENERAL = 'C0GENERAL' as ChannelId

/** Asks in the channel's thread; the answer's message. */
async function ask(bot: Bot, channel: string): Promise<{ ts: string; threadTs: string }> {
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel, text: '@newsdesk when did the bridge reopen?' })
  const [reply] = await repliesIn(bot, channel, ts)
  return { ts: reply?.ts ?? '', threadTs: ts }
}

async function brief(bot: Bot, text: string): Promise<{ ts: string; shown: string }> {
  await bot.playground.slash({ user: 'omar', channel: 'newsroom', command: '/brief', text })
  await bot.app.idle()
  const last = bot.playground.ephemerals.at(-1)
  return { ts: last?.ts ?? '', shown: shownText(last?.blocks) }
}

async function confirm(bot: Bot, ts: string): Promise<string> {
  await bot.playground.clickAction({ user: 'omar', channel: 'newsroom', ts, actionId: 'newsdesk_forget_channel' })
  await bot.app.idle()
  return bot.playground.ephemerals.at(-1)?.text ?? ''
}

for (const mode of MODES)
  test(`over ${mode}, a channel is forgotten when that is confirmed, and no other channel`, async () => {
    await using bot = await openBot({ mode })
    const here = await ask(bot, 'newsroom')
    const there = await ask(bot, 'general')
    const asked = await brief(bot, 'forget')
    assert.match(asked.shown, /by anybody[\s\S]*cannot be undone[\s\S]*Delete them/)
    const { answers } = bot.store
    assert.equal((await answers.inThread(NEWSROOM, here.threadTs)).length, 1)
    assert.match(await confirm(bot, asked.ts), /Deleted: 1 question of this channel/)
    assert.deepEqual(await answers.inThread(NEWSROOM, here.threadTs), [])
    assert.equal((await answers.inThread(GENERAL, there.threadTs)).length, 1)
    assert.equal(bot.playground.thread('newsroom', here.threadTs).length, 2)
  })

test('what was asked by command and what is kept open in the channel is forgotten too', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => notFoundAnswer())
  const { ts } = await ask(bot, 'newsroom')
  await bot.playground.clickAction({ user: 'mara', channel: 'newsroom', ts, actionId: 'newsdesk_keep_question' })
  await brief(bot, 'when did the ferry run?')
  assert.match(await confirm(bot, (await brief(bot, 'forget')).ts), /Deleted: 2 questions/)
  assert.match((await brief(bot, 'questions')).shown, /No question is open/)
  assert.match(await confirm(bot, (await brief(bot, 'forget')).ts), /kept nothing of this channel/)
})

test('a store that fails is told calmly, and nothing is said to be deleted', async () => {
  await using bot = await openBot()
  const { ts } = await brief(bot, 'forget')
  bot.store.answers.forget = () => Promise.reject(new NewsdeskError('STORE_FAILED', 'disk full at /var/data'))
  assert.match(await confirm(bot, ts), /^Something went wrong on my side/)
  assert.match(bot.log.text(), /STORE_FAILED/)
})

test('an answer that is forgotten while it is posted is not kept again', async () => {
  await using bot = await openBot()
  const { answers } = bot.store
  const place = answers.place
  answers.place = async (id, where) => {
    await answers.forget(NEWSROOM)
    await place(id, where)
  }
  const { threadTs } = await ask(bot, 'newsroom')
  assert.deepEqual(await answers.inThread(NEWSROOM, threadTs), [])
})
