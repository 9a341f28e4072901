import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDigester } from '../../../src/digest/create-digester.ts'
import type { ChannelId } from '../../../src/domain/ids.ts'
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/timestamp.ts'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { type KillPoint, runChild } from './run-child.ts'

const CHANNEL = 'C0NEWSROOM' as ChannelId
/** More than one message holds. */
const STORIES = 30

/** Slack's clock is the real one, so ours must not be ahead of it. */
const START = Date.now() - 3 * HOUR_MS
const at = (ms: number) => new Date(START + ms).toISOString()

const SYLLABLES = 'ba do ki lu me no ra su te vo za fi go hu ja pe qui ro sa tu'.split(' ')

/** A report in a language of its own, so that no two are of one event. */
function inventReport(n: number): { title: string; text: string } {
  const word = (at: number) => [n, n * 3 + at, at * 7 + n * 5].map((x) => SYLLABLES[x % SYLLABLES.length]).join('') + n
  const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => word(from + at)).join(' ')
  const title = `Mayor ${word(0)} opens ${word(1)}`
  return { title, text: `${title} ${words(2, 40)}.\n\nLater ${words(42, 60)}.` }
}

/** A data folder with news and a subscription that is due every hour. */
async function prepare(folder: string): Promise<void> {
  const clock = createManualClock(at(0))
  await using store = await openSqliteStore({ folder, clock, log: silentLog })
  const drafts = Array.from({ length: STORIES }, (_, n) => {
    const { title, text } = inventReport(n)
    return articleDraft({ key: `url:https://courier.example/${n}`, title, text, seenAt: at(0) })
  })
  await store.articles.save(drafts)
  const newId = () => 'the-subscription'
  const digester = createDigester({ store, writers: [], clock, log: silentLog, newId, owner: 'setup' })
  await digester.subscribe({ channel: CHANNEL, cron: '0 * * * *', timezone: 'UTC', topics: [], maxStories: STORIES })
}

const POINTS: readonly KillPoint[] = ['after-write', 'after-post-0', 'after-record', 'after-post-1']

for (const killAt of POINTS) {
  test(`kill -9 ${killAt.replaceAll('-', ' ')}: the restarted bot ends with each message in the channel once`, async () => {
    await using folder = await openTemporaryFolder('newsdesk-kill')
    await using playground = await createPlayground()
    await prepare(folder.path)
    const task = { folder: folder.path, apiUrl: playground.apiUrl, botToken: playground.tokens.botToken }

    const killed = await runChild({ ...task, at: at(HOUR_MS), killAt })
    assert.equal(killed.signal, 'SIGKILL', killed.stderr)
    const restarted = await runChild({ ...task, at: at(HOUR_MS + 5 * MINUTE_MS) })
    assert.equal(restarted.code, 0, restarted.stderr)

    const messages = playground.messages(CHANNEL)
    assert.ok(messages.length > 1, 'the digest takes more than one message')
    for (let n = 0; n < STORIES; n++) {
      const telling = messages.filter((message) =>
        JSON.stringify(message.blocks).includes(`. ${inventReport(n).title}* (`),
      )
      assert.equal(telling.length, 1, `story ${n} was told ${telling.length} times`)
    }
    assert.equal(messages.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts).length, 1)
  })
}
