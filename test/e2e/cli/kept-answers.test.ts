import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerId, ChannelId } from '../../../src/domain/ids.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { answerRecord } from '../../contract/store/answer-record.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const CHANNEL = 'C0NEWSROOM' as ChannelId

/** The store of a data folder, as a bot that was asked here would have left it. */
function openStore(folder: string) {
  return openSqliteStore({ folder, clock: createManualClock(), log: silentLog })
}

test('forget deletes the answers of a thread, then of the whole channel, and leaves the others', async () => {
  await using folder = await openTemporaryFolder()
  {
    await using store = await openStore(folder.path)
    await store.answers.save(answerRecord('a', { channel: CHANNEL, threadTs: '1.1' }))
    await store.answers.save(answerRecord('b', { channel: CHANNEL, threadTs: '2.1' }))
    await store.answers.save(answerRecord('c', { channel: 'C0GENERAL' as ChannelId, threadTs: '1.1' }))
  }
  const place = ['--data', folder.path, '--channel', CHANNEL]
  const [thread] = (await runNewsdesk(['forget', ...place, '--thread', '1.1', '--json'])).records()
  assert.deepEqual([thread?.channel, thread?.thread, thread?.answers], [CHANNEL, '1.1', 1])
  assert.match((await runNewsdesk(['forget', ...place])).stdout, /^1 answers? deleted/)
  await using store = await openStore(folder.path)
  assert.equal(await store.answers.get('b' as AnswerId), undefined)
  assert.ok(await store.answers.get('c' as AnswerId))
})

test('forget wants to be told which channel', async () => {
  const { code, stderr } = await runNewsdesk(['forget'])
  assert.equal(code, 2)
  assert.match(stderr, /--channel/)
})
