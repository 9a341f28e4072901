import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subscription } from '../../../src/domain/digest.ts'
import { NewsdeskError } from '../../../src/domain/errors.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { sampleAnswer } from '../../unit/slack/sample-answer.ts'
import { sampleDigest, sampleStory } from '../../unit/slack/sample-digest.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { createGate } from './support/gate.ts'
import { type Bot, MODES, openBot, scriptedDigester } from './support/open-bot.ts'
import { saveSampleArticle } from './support/save-sample-article.ts'

/** Uses `/brief` and waits until its reply is there; what the person then sees. */
async function brief(bot: Bot, text: string, channel = 'newsroom'): Promise<string> {
  const { outcome } = await bot.playground.slash({ user: 'mara', channel, command: '/brief', text })
  assert.ok(outcome.acked)
  await bot.app.idle()
  return bot.playground.ephemerals.map(({ text, blocks }) => shownText(blocks) || text).join('\n')
}

for (const mode of MODES) {
  test(`over ${mode}, a question is acknowledged at once while all the work is blocked, and answered for one person`, async () => {
    await using bot = await openBot({ mode })
    const gate = createGate()
    bot.answerer.reply(async () => {
      await gate.passed
      return sampleAnswer()
    })
    const use = { user: 'mara', channel: 'newsroom', command: '/brief', text: 'when did the bridge reopen?' }
    const { ack, posts } = await bot.playground.slash(use)
    assert.deepEqual(ack, { response_type: 'ephemeral', text: 'Looking…' })
    assert.equal(posts.length, 0)
    gate.open()
    await bot.app.idle()
    const [shown, ...more] = bot.playground.ephemerals
    assert.match(
      shownText(shown?.blocks),
      /when did the bridge reopen\?\*[\s\S]*repairs\. \[1\][\s\S]*Share to channel/,
    )
    assert.deepEqual([shown?.user, more.length], ['U0MARA', 0])
    assert.equal(bot.playground.messages('newsroom').length, 0)
  })
}

test('help, no input and input that makes no sense show how to ask', async () => {
  await using bot = await openBot()
  assert.match(await brief(bot, ''), /\/brief search WORDS/)
  assert.match(await brief(bot, 'help'), /\/brief latest/)
  assert.match(await brief(bot, '???'), /I did not understand that/)
  assert.match(await brief(bot, 'search'), /Say what to search for/)
  assert.equal(bot.answerer.asked.length, 0)
})

test('search lists the articles that fit, with their passages, and says so when none does', async () => {
  await using bot = await openBot()
  await saveSampleArticle(bot.store)
  const shown = await brief(bot, 'search aldermoor ferries')
  assert.match(shown, /Articles about “aldermoor ferries”/)
  assert.match(
    shown,
    /1\. <https:\/\/herald\.example\/bridge\|Aldermoor bridge reopens> — Aldermoor Herald, 18 March 2024/,
  )
  assert.match(shown, /Ferries had carried the traffic meanwhile/)
  assert.match(await brief(bot, 'search <zeppelin> & whale'), /found no article about “&lt;zeppelin&gt; &amp; whale”/)
})

test('latest lists the newest articles, and says so when there is none about a topic', async () => {
  await using bot = await openBot()
  await saveSampleArticle(bot.store)
  assert.match(await brief(bot, 'latest'), /Latest articles[\s\S]*Aldermoor bridge reopens/)
  assert.match(await brief(bot, 'latest whales'), /no articles about “whales”/)
})

test('latest also lists what stands in the section of that name', async () => {
  await using bot = await openBot()
  const draft = {
    key: 'rate',
    title: 'Bank holds rate',
    text: 'The bank of Norwick left its rate as it was on Monday.',
  }
  await bot.store.articles.save([articleDraft({ ...draft, url: 'https://post.example/business/2026/bank-holds-rate' })])
  assert.match(await brief(bot, 'latest Business'), /Bank holds rate/)
  assert.match(await brief(bot, 'latest sport'), /no articles about “sport”/)
})

test('latest leaves out copies, and what mentions a topic in passing', async () => {
  await using bot = await openBot()
  const report = (key: string, title: string, text: string) =>
    articleDraft({ key, title, text, publishedAt: '2026-11-19T08:00:00.000Z' })
  const bridge = 'The harbour bridge of Norwick is closed. The bridge will open in May. Divers look at the bridge.'
  const bank = `The bank of Norwick holds its rate at 3 per cent. ${'Prices rose more slowly in the autumn. '.repeat(30)}`
  await bot.store.articles.save([
    report('url:https://a.example/1', 'Bridge closed', bridge),
    { ...report('url:https://b.example/1', 'Bridge closed', bridge), siteName: 'Norwick Mail' },
    report('url:https://a.example/2', 'Bank holds rate', `${bank}A loan for the bridge is not among its plans.`),
  ])
  const all = await brief(bot, 'latest')
  assert.equal(all.match(/Bridge closed/g)?.length, 1)
  assert.match(all, /Bank holds rate/)
  await brief(bot, 'latest bridge')
  const about = shownText(bot.playground.ephemerals.at(-1)?.blocks)
  assert.match(about, /Bridge closed/)
  assert.doesNotMatch(about, /Bank holds rate/)
})

test('digest previews the digest to the person alone', async () => {
  await using bot = await openBot()
  assert.match(await brief(bot, 'digest'), /News digest, 18 March 2024[\s\S]*1\. Aldermoor bridge reopens/)
  assert.equal(bot.playground.callsTo('chat.postMessage').length, 0)
})

test('subscribe gives the channel a daily digest in place of the one it had, and unsubscribe ends it', async () => {
  const subscriptions: Subscription[] = []
  await using bot = await openBot({ parts: { digester: scriptedDigester(subscriptions) } })
  assert.match(
    await brief(bot, 'subscribe 07:30 Europe/Berlin bridges, ferries'),
    /about “bridges”, “ferries” every day at 07:30 \(Europe\/Berlin\)/,
  )
  assert.match(await brief(bot, 'subscribe 18:05'), /every day at 18:05 \(UTC\)/)
  assert.deepEqual(
    subscriptions.map(({ cron, timezone, channel, topics }) => ({ cron, timezone, channel, topics })),
    [{ cron: '5 18 * * *', timezone: 'UTC', channel: 'C0NEWSROOM', topics: [] }],
  )
  assert.match(await brief(bot, 'unsubscribe'), /gets no more digests/)
  assert.deepEqual(subscriptions, [])
})

test('a command that fails is told calmly to the person alone, with the code in the log', async () => {
  await using bot = await openBot()
  bot.answerer.reply(() => Promise.reject(new NewsdeskError('STORE_FAILED', 'disk full at /var/data')))
  const shown = await brief(bot, 'when did the bridge reopen?')
  assert.match(shown, /^Something went wrong on my side/)
  assert.doesNotMatch(shown, /disk full|STORE_FAILED/)
  assert.match(bot.log.text(), /STORE_FAILED/)
})

for (const status of [404, 410, 429, 500]) {
  test(`a response_url that answers ${status} is made up for by chat.postEphemeral`, async () => {
    await using bot = await openBot()
    bot.playground.faults.add({ method: 'response_url', effect: { kind: 'http', status } })
    assert.match(await brief(bot, 'when did the bridge reopen?'), /repairs\. \[1\]/)
    assert.equal(bot.playground.callsTo('chat.postEphemeral').length, 1)
  })
}

test('a reply of more parts than a response_url takes comes whole', async () => {
  const story = sampleStoryOf(200)
  await using bot = await openBot({ parts: { digester: { ...scriptedDigester([]), preview: async () => story } } })
  const shown = await brief(bot, 'digest')
  assert.match(shown, /\*1\. Story 1\*/)
  assert.match(shown, /\*200\. Story 200\*/)
  assert.ok(bot.playground.callsTo('chat.postEphemeral').length > 0)
})

test('a command that is delivered twice is worked on once', async () => {
  await using bot = await openBot()
  bot.playground.faults.add({ delivery: 'slash_commands', effect: { kind: 'duplicate' } })
  await brief(bot, 'when did the bridge reopen?')
  await bot.playground.settled()
  await bot.app.idle()
  assert.equal(bot.answerer.asked.length, 1)
})

test('a person with too many questions under way is told so with the acknowledgement', async () => {
  await using bot = await openBot({ limits: { maxPerPerson: 0 } })
  assert.match(await brief(bot, 'when did the bridge reopen?'), /still working on your other questions/)
})

function sampleStoryOf(count: number) {
  const base = sampleDigest()
  const stories = Array.from({ length: count }, (_, n) => sampleStory({ headline: `Story ${n + 1}` }))
  return { ...base, stories }
}

test('usage shows a person what they, the channel and the workspace have spent, and what the limits are', async () => {
  const spending = { limits: { person: 500_000 }, isPriced: true }
  await using bot = await openBot({ parts: { spending } })
  await brief(bot, 'when did the bridge reopen?')
  const person = bot.answerer.asked[0]?.person
  assert.match(String(person), /^[0-9a-f]{64}$/)
  const now = Date.now()
  const [at, expiresAt] = [new Date(now).toISOString(), new Date(now + 60_000).toISOString()]
  const accounts = [{ id: 'workspace' }, { id: 'channel:C0NEWSROOM' }, { id: `person:${person}` }]
  await bot.store.spend.reserve({ id: 'call', day: at.slice(0, 10), accounts, micros: 9, at, expiresAt })
  await bot.store.spend.settle('call', { micros: 120_000, usage: { inputTokens: 90, outputTokens: 10 } })
  const shown = await brief(bot, 'usage')
  assert.match(shown, /You: \$0\.12 of \$0\.50 · 1 call · 100 tokens/)
  assert.match(shown, /This channel: \$0\.12 \(no limit\)[\s\S]*The workspace: \$0\.12/)
  assert.match(await brief(bot, 'usage', 'general'), /This channel: \$0\.00/)
})
