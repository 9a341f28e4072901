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

test('answer shows what was retrieved and rejected for an answer, where it stands, and what people said of it', async () => {
  await using folder = await openTemporaryFolder()
  const place = { channel: CHANNEL, threadTs: '1.1', messageTs: '1.2' }
  const { answer, retrieved } = answerRecord('answer-one', place)
  const draft = { text: 'The bridge cost 13 million.', quotes: [{ passage: 1, text: 'cost 12 million' }] }
  const problems = [{ kind: 'unsupported-literal', literal: '13 million', literalKind: 'number' } as const]
  {
    await using store = await openStore(folder.path)
    await store.answers.save({ answer: { ...answer, rejected: [{ draft, problems }] }, retrieved, place })
    const feedback = { verdict: 'good', at: '2026-11-20T09:00:00.000Z' } as const
    for (const person of ['p1', 'p2']) await store.answers.recordFeedback(answer.id, { person, ...feedback })
  }
  const [line] = (await runNewsdesk(['answer', 'answer', '--json', '--data', folder.path])).records()
  assert.deepEqual([line?.id, line?.question, line?.status], [answer.id, answer.question, 'not_found'])
  assert.deepEqual([line?.retrieved, line?.place], [retrieved, place])
  assert.deepEqual(line?.rejected, [{ ...draft, problems }])
  assert.deepEqual(line?.feedback, { good: 2, bad: 0 })
  const { stdout } = await runNewsdesk(['answer', answer.id, '--data', folder.path])
  assert.match(stdout, /\[retrieved 1\] a_1\.1\.0: 1\.5 \(words 1, recent 0\.5\)/)
  assert.match(stdout, /\[rejected: unsupported-literal 13 million number\] The bridge cost 13 million\./)
  assert.match(stdout, /Feedback: 2 good, 0 bad/)
  assert.equal((await runNewsdesk(['answer', 'unknown', '--data', folder.path])).code, 1)
})

test('forget wants to be told which channel', async () => {
  const { code, stderr } = await runNewsdesk(['forget'])
  assert.equal(code, 2)
  assert.match(stderr, /--channel/)
})
