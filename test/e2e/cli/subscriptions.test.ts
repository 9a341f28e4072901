import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { messageKeyOf, runKeyOf } from '../../../src/digest/schedule/run-key.ts'
import type { Digest, Subscription } from '../../../src/domain/digest.ts'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { sampleDigest } from '../../unit/slack/sample-digest.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
/** Due once a year, so that the latest time it was due does not change while a test runs. */
const YEARLY = '0 0 1 1 *'

interface SubscriptionLine {
  readonly id: string
  readonly channel: string
  readonly state: string
  readonly lastDigest?: object
  readonly lastFailure?: { readonly at: string; readonly reason: string }
  readonly run?: { readonly state: string; readonly posted: number }
}

test('subscriptions run prints the subscription, with what the run did beside it', async () => {
  await using folder = await openTemporaryFolder()
  await using playground = await createPlayground()
  const { botToken, appToken } = playground.tokens
  const env = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: playground.apiUrl }
  const run = (...args: string[]) => runNewsdesk([...args, '--json', '--data', folder.path], { env })
  await run('ingest', SAMPLES)
  const add = await run('subscriptions', 'add', '--channel', 'C0NEWSROOM', '--cron', YEARLY)
  const [added] = add.records<SubscriptionLine>()
  const { code, stderr, records } = await run('subscriptions', 'run', added?.id ?? '')
  assert.equal(code, 0, stderr)
  const [line] = records<SubscriptionLine>()
  assert.deepEqual([line?.id, line?.channel, line?.state], [added?.id, 'C0NEWSROOM', 'active'])
  assert.ok(line?.lastDigest)
  assert.equal(line?.run?.state, 'posted')
  assert.ok((line?.run?.posted ?? 0) >= 1)
})

test('subscriptions list tells why the last digest that was due did not come', async () => {
  await using folder = await openTemporaryFolder()
  const place = ['--data', folder.path]
  const add = await runNewsdesk([
    'subscriptions',
    'add',
    '--channel',
    'C0NEWSROOM',
    '--cron',
    YEARLY,
    '--json',
    ...place,
  ])
  const [added] = add.records<Subscription>()
  assert.ok(added)
  await failLatestRun(folder.path, added)
  const [listed] = (await runNewsdesk(['subscriptions', 'list', '--json', ...place])).records<SubscriptionLine>()
  assert.match(listed?.lastFailure?.at ?? '', /-01-01T00:00:00\.000Z$/)
  assert.equal(listed?.lastFailure?.reason, 'is_archived: the channel is archived')
  const { stdout } = await runNewsdesk(['subscriptions', 'list', ...place])
  assert.match(stdout, /\n {3}failed \d{4}-01-01T00:00:00\.000Z: is_archived: the channel is archived/)
})

/** As a bot leaves it whose digest Slack refused. */
async function failLatestRun(folder: string, { id, channel }: Subscription): Promise<void> {
  await using store = await openSqliteStore({ folder, clock: createManualClock(), log: silentLog })
  const dueAt = `${new Date().getUTCFullYear()}-01-01T00:00:00.000Z`
  const key = runKeyOf({ subscriptionId: id, dueAt })
  await store.digests.claimRun({ key, subscriptionId: id, dueAt, claimedBy: 'p', leaseUntil: dueAt }, dueAt)
  const digest: Digest = { ...sampleDigest(), subscriptionId: id, channel }
  const message = { key: messageKeyOf(key, 0), channel, position: 0, message: { text: 'News', blocks: [] } }
  await store.digests.write(key, digest, [message])
  await store.digests.recordFailure(message.key, { error: 'is_archived: the channel is archived' })
}
