import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChannelId, StandingQuestionId } from '../../../src/domain/ids.ts'
import type { PersonHash } from '../../../src/domain/payer.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/timestamp.ts'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { type KillPoint, runWatchChild } from './run-watch-child.ts'

const QUESTION = 'When will the Norwick ferry run again?'
const NEWS = 'The Norwick ferry will run again on 3 December, the port authority said on Friday.'

/** Slack's clock is the real one, so ours must not be ahead of it. */
const START = Date.now() - 3 * HOUR_MS
const at = (ms: number) => new Date(START + ms).toISOString()
const LATER = at(30 * MINUTE_MS)

/** A data folder with a question that is kept open, and the article that answers it. */
async function prepare(folder: string, playground: Playground): Promise<{ channel: ChannelId; threadTs: string }> {
  const { ts: threadTs } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: QUESTION })
  const channel = playground.channels.find(({ name }) => name === 'newsroom')?.id as ChannelId
  const clock = createManualClock(at(0))
  await using store = await openSqliteStore({ folder, clock, log: silentLog })
  const times = { openedAt: at(0), expiresAt: at(DAY_MS) }
  const question = {
    id: 'standing-1' as StandingQuestionId,
    channel,
    threadTs,
    person: 'p' as PersonHash,
    question: QUESTION,
  }
  const limits = { perChannel: 1, perPerson: 1 }
  await store.standing.open({ ...question, ...times }, { askedAt: at(0), limits })
  await store.articles.save([articleDraft({ title: 'Ferry returns', text: NEWS, seenAt: at(MINUTE_MS) })])
  return { channel, threadTs }
}

function repliesIn(playground: Playground, threadTs: string) {
  return playground.thread('newsroom', threadTs).slice(1)
}

const POINTS: readonly KillPoint[] = ['after-answer', 'after-post', 'after-record']

for (const killAt of POINTS) {
  test(`kill -9 ${killAt.replaceAll('-', ' ')}: the answer ends in the thread once, and is known to stand there`, async () => {
    await using folder = await openTemporaryFolder('newsdesk-standing')
    await using playground = await createPlayground()
    const { channel, threadTs } = await prepare(folder.path, playground)
    const task = { folder: folder.path, apiUrl: playground.apiUrl, botToken: playground.tokens.botToken }

    const killed = await runWatchChild({ ...task, at: at(2 * MINUTE_MS), killAt })
    assert.equal(killed.signal, 'SIGKILL', killed.stderr)
    const restarted = await runWatchChild({ ...task, at: LATER })
    assert.equal(restarted.code, 0, restarted.stderr)

    const [reply, ...more] = repliesIn(playground, threadTs)
    assert.match(JSON.stringify(reply?.blocks), /3 December/)
    assert.deepEqual(more, [])
    await using store = await openSqliteStore({ folder: folder.path, clock: createManualClock(LATER), log: silentLog })
    const [record] = await store.answers.inThread(channel, threadTs)
    assert.equal(record?.place?.messageTs, reply?.ts)
    assert.equal(record?.answer.question, QUESTION)
  })
}

test('two processes that look at the same time post one answer', async () => {
  await using folder = await openTemporaryFolder('newsdesk-standing')
  await using playground = await createPlayground()
  const { threadTs } = await prepare(folder.path, playground)
  const task = { folder: folder.path, apiUrl: playground.apiUrl, botToken: playground.tokens.botToken, at: LATER }
  const ended = await Promise.all([runWatchChild(task), runWatchChild(task)])
  assert.deepEqual(
    ended.map(({ code, stderr }) => [code, stderr]),
    [
      [0, ''],
      [0, ''],
    ],
  )
  assert.equal(repliesIn(playground, threadTs).length, 1)
})
