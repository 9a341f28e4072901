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

/** A data folder with news and a subscription that is due every hour. */
async function prepare(folder: string): Promise<void> {
  const clock = createManualClock(at(0))
  await using store = await openSqliteStore({ folder, clock, log: silentLog })
  const drafts = Array.from({ length: STORIES }, (_, n) => {
    const [place, thing] = [`Town${n}berg`, `Quarry${n}`]
    const text =
      `The mayor of ${place} opened ${thing} on Monday after ${n + 2} years of work.\n\n${thing} of ${place} cost ${n + 3} million crowns, wrote Editor${n} Holm. `.repeat(
        4,
      )
    return articleDraft({
      key: `url:https://courier.example/${n}`,
      title: `${place} opens ${thing}`,
      text,
      seenAt: at(0),
    })
  })
  await store.articles.save(drafts)
  const newId = () => 'the-subscription'
  const digester = createDigester({ store, writers: [], clock, log: silentLog, newId, owner: 'setup' })
  await digester.subscribe({ channel: CHANNEL, cron: '0 * * * *', timezone: 'UTC', topics: [], maxStories: STORIES })
}

const POINTS: readonly KillPoint[] = [
  'after-write',
  'before-post-0',
  'after-post-0',
  'after-record',
  'before-post-1',
  'after-post-1',
]

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
    const again = await runChild({ ...task, at: at(HOUR_MS + 10 * MINUTE_MS) })
    assert.equal(again.code, 0, again.stderr)

    const messages = playground.messages(CHANNEL)
    assert.ok(messages.length > 1, 'the digest takes more than one message')
    for (let n = 0; n < STORIES; n++) {
      const telling = messages.filter((message) => JSON.stringify(message).includes(`Town${n}berg opens Quarry${n}`))
      assert.equal(telling.length, 1, `story ${n} was told ${telling.length} times`)
    }
    assert.equal(messages.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts).length, 1)
  })
}
