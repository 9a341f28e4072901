import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '../../../../src/domain/answer.ts'
import type { Amendment } from '../../../../src/domain/correction.ts'
import type { AnswerId, ArticleId, ChannelId } from '../../../../src/domain/ids.ts'
import { DAY_MS } from '../../../../src/domain/timestamp.ts'
import { type Newsroom, openNewsroom } from '../support/open-newsroom.ts'

const CHANNEL = 'C0NEWSROOM' as ChannelId
const ID = 'one' as AnswerId

async function saveAnswer({ store, clock }: Newsroom, messageTs?: string): Promise<void> {
  const answeredAt = clock.now().toISOString()
  const answer = { id: ID, answeredAt, claims: [], conflicts: [] } as unknown as Answer
  const place = { channel: CHANNEL, threadTs: '1.1', ...(messageTs !== undefined && { messageTs }) }
  await store.answers.save({ answer, retrieved: [], place })
}

async function writeNote({ store, clock }: Newsroom): Promise<void> {
  const at = clock.now().toISOString()
  const changes = [{ kind: 'removed' as const, before: 'Gone.', claims: ['Gone.'] }]
  const correction = { articleId: 'a' as ArticleId, version: 2, seenAt: at, article: { title: 't' }, changes }
  const amends: Amendment = { of: { kind: 'answer', id: ID }, correction }
  await store.corrections.write([{ key: 'note', amends, message: { text: 'note', blocks: [] }, at }])
}

test('a correction of an answer that is on its way waits for it', async () => {
  await using room = await openNewsroom({ digester: { limits: { maxPauseMs: 0 } } })
  await saveAnswer(room)
  await writeNote(room)
  await room.digester.deliver()
  assert.equal(room.messenger.posted.length, 0)
  await saveAnswer(room, '1.2')
  await room.clock.advance(60_000)
  await room.digester.deliver()
  assert.deepEqual(
    room.messenger.posted.map(({ key, threadTs }) => [key, threadTs]),
    [['note', '1.1']],
  )
})

test('a correction of an answer that never came is given up after a while', async () => {
  await using room = await openNewsroom({ digester: { limits: { maxPauseMs: 0 } } })
  await saveAnswer(room)
  await writeNote(room)
  await room.clock.advance(DAY_MS + 60_000)
  await room.digester.deliver()
  await saveAnswer(room, '1.2')
  await room.clock.advance(DAY_MS)
  await room.digester.deliver()
  assert.equal(room.messenger.posted.length, 0)
})
