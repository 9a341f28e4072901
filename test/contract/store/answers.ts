import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerId, ChannelId } from '../../../src/domain/ids.ts'
import { answerRecord } from './answer-record.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const CHANNEL = 'C1' as ChannelId

export function describeAnswers(open: OpenStoreUnderTest): void {
  test('gives back an answer as it was saved, and replaces it', async () => {
    await using opened = await open()
    const record = answerRecord('one', { channel: CHANNEL, threadTs: '1.1' })
    await opened.store.answers.save(record)
    assert.deepEqual(await opened.store.answers.get(record.answer.id), record)
    const posted = { ...record, place: { channel: CHANNEL, threadTs: '1.1', messageTs: '1.2' } }
    await opened.store.answers.save(posted)
    assert.deepEqual(await opened.store.answers.get(record.answer.id), posted)
    assert.equal(await opened.store.answers.get('unknown' as AnswerId), undefined)
  })

  test('lists the answers of a thread, oldest first', async () => {
    await using opened = await open()
    const place = { channel: CHANNEL, threadTs: '1.1' }
    const late = answerRecord('a', place, '2026-11-20T09:00:00.000Z')
    const early = answerRecord('b', place, '2026-11-20T08:00:00.000Z')
    for (const record of [late, early, answerRecord('c', { channel: CHANNEL, threadTs: '2.1' }), answerRecord('d')])
      await opened.store.answers.save(record)
    assert.deepEqual(await opened.store.answers.inThread(CHANNEL, '1.1'), [early, late])
  })

  test('forgets what was asked in a thread or a channel', async () => {
    await using opened = await open()
    for (const [id, channel, threadTs] of [
      ['a', 'C1', '1.1'],
      ['b', 'C1', '2.1'],
      ['c', 'C1', '2.1'],
      ['d', 'C2', '1.1'],
    ] as const)
      await opened.store.answers.save(answerRecord(id, { channel: channel as ChannelId, threadTs }))
    await opened.store.answers.recordFeedback('a' as AnswerId, feedback('good'))
    assert.equal(await opened.store.answers.forget(CHANNEL, '1.1'), 1)
    assert.equal(await opened.store.answers.forget(CHANNEL), 2)
    assert.equal(await opened.store.answers.get('b' as AnswerId), undefined)
    assert.ok(await opened.store.answers.get('d' as AnswerId))
    await opened.store.answers.save(answerRecord('of a command', { channel: CHANNEL }))
    assert.equal(await opened.store.answers.forget(CHANNEL), 1)
  })

  test('remembers where an answer was posted, once it is there', async () => {
    await using opened = await open()
    const { answers } = opened.store
    const place = { channel: CHANNEL, threadTs: '1.1', messageTs: '1.2', moreTs: ['1.3'] }
    const record = answerRecord('a', { channel: CHANNEL })
    await answers.save(record)
    assert.deepEqual(await answers.inThread(CHANNEL, '1.1'), [])
    await answers.place(record.answer.id, place)
    assert.deepEqual(await answers.inThread(CHANNEL, '1.1'), [{ ...record, place }])
  })

  test('of an answer that was forgotten before it was posted nothing is kept', async () => {
    await using opened = await open()
    const { answers } = opened.store
    await answers.save(answerRecord('a', { channel: CHANNEL, threadTs: '1.1' }))
    await answers.forget(CHANNEL)
    await answers.place('a' as AnswerId, { channel: CHANNEL, threadTs: '1.1', messageTs: '1.2' })
    assert.equal(await answers.get('a' as AnswerId), undefined)
    assert.deepEqual(await answers.inThread(CHANNEL, '1.1'), [])
  })

  test('finds answers by the beginning of their id', async () => {
    await using opened = await open()
    for (const id of ['ab1', 'ab2', 'b1']) await opened.store.answers.save(answerRecord(id))
    assert.deepEqual(await opened.store.answers.findByPrefix('ab', 2), ['ab1', 'ab2'])
    assert.deepEqual(await opened.store.answers.findByPrefix('ab', 1), ['ab1'])
    assert.deepEqual(await opened.store.answers.findByPrefix('c', 2), [])
  })

  test('counts the last word of each person on an answer, also when it was forgotten meanwhile', async () => {
    await using opened = await open()
    await opened.store.answers.save(answerRecord('a'))
    await opened.store.answers.recordFeedback('a' as AnswerId, feedback('good'))
    await opened.store.answers.recordFeedback('a' as AnswerId, feedback('bad'))
    await opened.store.answers.recordFeedback('a' as AnswerId, { ...feedback('good'), person: 'p2' })
    await opened.store.answers.recordFeedback('forgotten' as AnswerId, feedback('bad'))
    assert.deepEqual(await opened.store.answers.feedback('a' as AnswerId), { good: 1, bad: 1 })
    assert.deepEqual(await opened.store.answers.feedback('forgotten' as AnswerId), { good: 0, bad: 0 })
  })
}

function feedback(verdict: 'good' | 'bad') {
  return { person: 'p1', verdict, at: '2026-11-20T09:00:00.000Z' }
}
