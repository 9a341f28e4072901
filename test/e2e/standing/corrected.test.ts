import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDigester } from '../../../src/digest/create-digester.ts'
import type { AnswerId, ArticleId, ChannelId } from '../../../src/domain/ids.ts'
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/timestamp.ts'
import { createExtractiveWriter } from '../../../src/model/extractive/create-extractive-writer.ts'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import type { Store } from '../../../src/ports/store.ts'
import { renderAnswer } from '../../../src/slack/blocks/answer-messages.ts'
import { createSlackMessenger } from '../../../src/slack/messenger/create-slack-messenger.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { sampleAnswer, sampleCitation, sampleClaim } from '../../unit/slack/sample-answer.ts'
import { shownText } from '../../unit/slack/shown-text.ts'
import { type KillPoint, runWatchChild } from './run-watch-child.ts'

const CHANNEL = 'C0NEWSROOM' as ChannelId
const BRIEFING = 'C0GENERAL' as ChannelId
const QUOTE = 'The Norwick ferry runs again on 3 December.'
const CHANGED = 'The Norwick ferry runs again on 9 December.'
const REST = 'The port authority of Norwick paid for the new hull, and the crew of the ferry was trained in Calvera.'

/** Slack's clock is the real one, so ours must not be ahead of it. */
const START = Date.now() - 3 * HOUR_MS
const at = (ms: number) => new Date(START + ms).toISOString()
const LATER = at(HOUR_MS)

const draftOf = (first: string, ms: number) =>
  articleDraft({ title: 'Ferry returns', text: `${first} ${REST}`, seenAt: at(ms), updatedAt: at(ms) })

/** A data folder with an answer and a digest that stand in Slack, and a new version of the article they quote. */
async function prepare(folder: string, playground: Playground): Promise<{ threadTs: string; answerTs: string }> {
  const clock = createManualClock(at(0))
  await using store = await openSqliteStore({ folder, clock, log: silentLog })
  const { botToken } = playground.tokens
  const messenger = createSlackMessenger({ apiUrl: playground.apiUrl, botToken, clock, log: silentLog })
  const [saved] = await store.articles.save([draftOf(QUOTE, 0)])
  const newId = () => crypto.randomUUID()
  const writers = [createExtractiveWriter()]
  const digester = createDigester({ store, messenger, writers, clock, log: silentLog, newId, owner: 'setup' })
  const daily = { cron: '0 6 * * *', timezone: 'UTC', topics: [], maxStories: 3 }
  const { id } = await digester.subscribe({ channel: BRIEFING, ...daily })
  await clock.advance(MINUTE_MS)
  assert.equal((await digester.runNow(id)).state, 'posted')
  const { ts: threadTs } = playground.postAsUser({ user: 'mara', channel: CHANNEL, text: 'When does the ferry run?' })
  const answerTs = await postAnswer({ store, messenger }, saved?.id as ArticleId, threadTs)
  await store.articles.save([draftOf(CHANGED, 2 * MINUTE_MS)])
  return { threadTs, answerTs }
}

async function postAnswer(
  { store, messenger }: { store: Store; messenger: ReturnType<typeof createSlackMessenger> },
  articleId: ArticleId,
  threadTs: string,
): Promise<string> {
  const citation = sampleCitation({ articleId, quote: QUOTE, start: 0, end: QUOTE.length })
  const answer = sampleAnswer({ id: 'one' as AnswerId, claims: [sampleClaim({ text: QUOTE, citations: [citation] })] })
  const [message] = renderAnswer(answer, { placement: 'thread' })
  assert.ok(message)
  const { signal } = new AbortController()
  const outgoing = { key: 'one', channel: CHANNEL, position: 0, message, state: 'sending', attempts: 0 } as const
  const { ts: messageTs } = await messenger.post(outgoing, { threadTs, signal })
  await store.answers.save({ answer, retrieved: [], place: { channel: CHANNEL, threadTs, messageTs } })
  return messageTs
}

/** Both stand there once, marked once, each with one note in its thread. */
function assertCorrected(playground: Playground, threadTs: string): void {
  const [answer, note, ...more] = playground.thread(CHANNEL, threadTs).slice(1)
  assert.deepEqual(more, [])
  const [digest, digestNote, ...others] = playground.messages(BRIEFING)
  assert.deepEqual(others, [])
  assert.equal(digestNote?.thread_ts, digest?.ts)
  for (const marked of [answer, digest].map((message) => shownText(message?.blocks))) {
    assert.match(marked, /~The Norwick ferry runs again on 3 December\.~/)
    assert.equal(marked.split('now says:_ “The Norwick ferry runs again on 9 December.”').length, 2)
  }
  for (const message of [note, digestNote])
    assert.match(shownText(message?.blocks), /Correction[\s\S]*It said: “[^”]*3 Dec[\s\S]*It now says: “[^”]*9 Dec/)
}

async function withWorld(run: (world: Awaited<ReturnType<typeof openWorld>>) => Promise<void>): Promise<void> {
  await using folder = await openTemporaryFolder('newsdesk-corrected')
  await using playground = await createPlayground()
  await run(await openWorld(folder.path, playground))
}

async function openWorld(folder: string, playground: Playground) {
  const prepared = await prepare(folder, playground)
  const task = { folder, apiUrl: playground.apiUrl, botToken: playground.tokens.botToken }
  return { ...prepared, folder, playground, task }
}

const POINTS: readonly KillPoint[] = ['after-note', 'after-amend', 'after-post', 'after-record']

for (const killAt of POINTS) {
  test(`kill -9 ${killAt.replaceAll('-', ' ')}: answer and digest end marked once, with one note each`, () =>
    withWorld(async ({ playground, task, threadTs }) => {
      const killed = await runWatchChild({ ...task, at: at(3 * MINUTE_MS), killAt })
      assert.equal(killed.signal, 'SIGKILL', killed.stderr)
      const restarted = await runWatchChild({ ...task, at: LATER })
      assert.equal(restarted.code, 0, restarted.stderr)
      assertCorrected(playground, threadTs)
    }))
}

test('two processes that look at the same time correct once', () =>
  withWorld(async ({ playground, task, threadTs }) => {
    const ended = await Promise.all([1, 2].map(() => runWatchChild({ ...task, at: LATER })))
    for (const { code, stderr } of ended) assert.equal(code, 0, stderr)
    assertCorrected(playground, threadTs)
  }))

test('a message that people deleted is left alone, and that is remembered', () =>
  withWorld(async ({ playground, task, folder, threadTs, answerTs }) => {
    playground.delete({ user: 'mara', channel: CHANNEL, ts: answerTs })
    assert.equal((await runWatchChild({ ...task, at: LATER })).code, 0)
    assert.equal(playground.thread(CHANNEL, threadTs).length, 1)
    assert.equal(playground.messages(BRIEFING).length, 2)
    await using store = await openSqliteStore({ folder, clock: createManualClock(LATER), log: silentLog })
    const taken = { owner: 'p', now: at(2 * HOUR_MS), leaseUntil: at(3 * HOUR_MS), limit: 10 }
    assert.deepEqual(await store.digests.takeOutbox(taken), [])
  }))

test('where Slack does not let the message be edited, its thread is told all the same', () =>
  withWorld(async ({ playground, task, threadTs }) => {
    playground.faults.add({ method: 'chat.update', times: 9, effect: { kind: 'error', code: 'edit_window_closed' } })
    assert.equal((await runWatchChild({ ...task, at: LATER })).code, 0)
    const [answer, note] = playground.thread(CHANNEL, threadTs).slice(1)
    assert.doesNotMatch(shownText(answer?.blocks), /~/)
    assert.match(shownText(note?.blocks), /It now says/)
  }))
