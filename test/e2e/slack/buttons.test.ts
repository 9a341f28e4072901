import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notFoundAnswer, sampleAnswer, sampleCitation, sampleClaim } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { createGate } from './support/gate.ts'
import { type Bot, openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'
import { saveSampleArticle } from './support/save-sample-article.ts'

async function answerInThread(bot: Bot) {
  const { ts, channel } = bot.playground.postAsUser({
    user: 'mara',
    channel: 'newsroom',
    text: '@newsdesk when did the bridge reopen?',
  })
  const [reply] = await repliesIn(bot, 'newsroom', ts)
  return { channel, ts: reply?.ts ?? '', threadTs: ts }
}

async function answerToOne(bot: Bot, channel = 'newsroom') {
  await bot.playground.slash({ user: 'mara', channel, command: '/brief', text: 'when did the bridge reopen?' })
  await bot.app.idle()
  return { channel, ts: bot.playground.ephemerals.at(-1)?.ts ?? '' }
}

test('"Show quotes" opens the quote in bold within the kept copy, exactly as it stands there', async () => {
  await using bot = await openBot()
  const articleId = await saveSampleArticle(bot.store)
  bot.answerer.reply(() => sampleAnswer({ claims: [sampleClaim({ citations: [sampleCitation({ articleId })] })] }))
  const answer = await answerInThread(bot)
  await bot.playground.clickAction({ user: 'omar', ...answer, actionId: 'newsdesk_show_quotes' })
  await bot.app.idle()
  const [modal] = bot.playground.modals('omar')
  const shown = JSON.stringify(modal?.view.blocks)
  assert.match(
    shown,
    /"text":"The Aldermoor bridge reopened on Monday after eleven months of repairs\.","style":\{"bold":true\}/,
  )
  assert.match(shown, /Ferries had carried the traffic meanwhile/)
  assert.match(shown, /version 1, seen 18 March 2024/)
})

test('"Show quotes" of an article that was removed shows the quote that was kept with the answer', async () => {
  await using bot = await openBot()
  const answer = await answerInThread(bot)
  await bot.playground.clickAction({ user: 'omar', ...answer, actionId: 'newsdesk_show_quotes' })
  await bot.app.idle()
  assert.match(
    shownText(bot.playground.modals('omar')[0]?.view.blocks),
    /eleven months[\s\S]*The article was removed since/,
  )
})

test('"Show quotes" of an answer that is no longer kept says so', async () => {
  await using bot = await openBot()
  const answer = await answerInThread(bot)
  bot.store.answers.get = async () => undefined
  await bot.playground.clickAction({ user: 'omar', ...answer, actionId: 'newsdesk_show_quotes' })
  await bot.app.idle()
  assert.match(shownText(bot.playground.modals('omar')[0]?.view.blocks), /do not keep this answer/)
})

test('an answer for one person is shared to the channel once, however often the button is pressed', async () => {
  await using bot = await openBot()
  const answer = await answerToOne(bot)
  const click = { user: 'mara', ...answer, actionId: 'newsdesk_share_answer' }
  await Promise.all([bot.playground.clickAction(click), bot.playground.clickAction(click)])
  await bot.app.idle()
  const posted = bot.playground.messages('newsroom')
  assert.equal(posted.length, 1)
  assert.match(shownText(posted[0]?.blocks), /<@U0MARA> asked: \*when did the bridge reopen\?\*[\s\S]*repairs\. \[1\]/)
  assert.match(bot.playground.ephemerals.at(-1)?.text ?? '', /Shared to this channel/)
})

test('in the thread of a shared answer follow-ups are answered', async () => {
  await using bot = await openBot()
  const answer = await answerToOne(bot)
  await bot.playground.clickAction({ user: 'mara', ...answer, actionId: 'newsdesk_share_answer' })
  await bot.app.idle()
  const ts = bot.playground.messages('newsroom')[0]?.ts ?? ''
  bot.playground.postAsUser({ user: 'omar', channel: 'newsroom', text: 'Who paid for it?', threadTs: ts })
  assert.equal((await repliesIn(bot, 'newsroom', ts)).length, 2)
})

test('sharing in a channel the bot is not in asks for an invitation, and works after it', async () => {
  await using bot = await openBot()
  const answer = await answerToOne(bot, 'lobby')
  const click = { user: 'mara', ...answer, actionId: 'newsdesk_share_answer' }
  await bot.playground.clickAction(click)
  await bot.app.idle()
  assert.match(bot.playground.ephemerals.at(-1)?.text ?? '', /Invite me with/)
  bot.playground.changeChannel('lobby', { isMember: true })
  await bot.playground.clickAction(click)
  await bot.app.idle()
  assert.equal(bot.playground.messages('lobby').length, 1)
})

test('feedback is kept with the answer, under a hash instead of a name', async () => {
  await using bot = await openBot()
  const given: unknown[] = []
  bot.store.answers.recordFeedback = async (id, feedback) => {
    given.push({ id, ...feedback })
  }
  const answer = await answerInThread(bot)
  const click = { user: 'omar', channel: answer.channel, ts: answer.ts, actionId: 'newsdesk_feedback' }
  await bot.playground.clickAction({ ...click, value: 'positive' })
  await bot.playground.clickAction({ ...click, value: 'negative' })
  await bot.app.idle()
  assert.deepEqual(
    given.map((line) => (line as { verdict: string }).verdict),
    ['good', 'bad'],
  )
  assert.doesNotMatch(JSON.stringify(given), /OMAR/i)
  assert.match(JSON.stringify(given), /"person":"[0-9a-f]{64}"/)
})

test('a button of an older version says that it does nothing any more', async () => {
  await using bot = await openBot()
  const { channel, ts } = await answerInThread(bot)
  const button = { type: 'button', action_id: 'newsdesk_gone', text: { type: 'plain_text', text: 'Old' }, value: 'x' }
  const blocks = [{ type: 'actions', elements: [button] }]
  const call = { channel, thread_ts: ts, text: 'old', blocks }
  const headers = { authorization: `Bearer ${bot.playground.tokens.botToken}`, 'content-type': 'application/json' }
  const posted = await fetch(`${bot.playground.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers,
    body: JSON.stringify(call),
  })
  const old = (await posted.json()) as { ts: string }
  await bot.playground.clickAction({ user: 'mara', channel, ts: old.ts, actionId: 'newsdesk_gone' })
  await bot.app.idle()
  assert.match(bot.playground.ephemerals.at(-1)?.text ?? '', /older version/)
})

test('an answer that was not found offers no quotes', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => notFoundAnswer())
  const { channel, threadTs } = await answerInThread(bot)
  const [, reply] = bot.playground.thread(channel, threadTs)
  assert.doesNotMatch(JSON.stringify(reply), /newsdesk_show_quotes/)
})

test('the Home tab tells what there is, how to ask, and which channels get a digest', async () => {
  await using bot = await openBot()
  await saveSampleArticle(bot.store)
  bot.playground.openHome('mara')
  await bot.playground.settled()
  await bot.app.idle()
  const shown = shownText(bot.playground.home('mara')?.view.blocks)
  assert.match(shown, /I have read 1 article[\s\S]*\/brief search WORDS[\s\S]*No channel gets a digest yet/)
})

test('an answer that is shared at the same moment through two processes is posted once', async () => {
  await using one = await openBot()
  const { playground, store } = one
  const answer = await answerToOne(one)
  await using two = await openBot({ playground, store })
  const both = createGate()
  for (let n = 0; n < 2; n++)
    playground.faults.add({ method: 'conversations.history', effect: { kind: 'delay', until: both.passed } })
  const click = () => playground.clickAction({ user: 'mara', ...answer, actionId: 'newsdesk_share_answer' })
  await Promise.all([click(), click(), click(), click()])
  both.open()
  await Promise.all([one.app.idle(), two.app.idle()])
  await playground.settled()
  assert.equal(playground.messages('newsroom').length, 1)
})
