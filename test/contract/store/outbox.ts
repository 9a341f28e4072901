import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf, LEASE_END, messagesOf, writeRun } from './digest-fixtures.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const NOW = '2026-11-20T07:01:00.000Z'
const TAKE = { owner: 'p1', now: NOW, leaseUntil: LEASE_END, limit: 10 }

export function describeOutbox(open: OpenStoreUnderTest): void {
  test('gives out messages by digest and position, each to one taker', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    await writeRun(opened.store, 'b', { messages: 2 })
    await writeRun(opened.store, 'a', { messages: 2 })
    const first = await opened.store.digests.takeOutbox({ ...TAKE, limit: 3 })
    const second = await other.digests.takeOutbox({ ...TAKE, owner: 'p2' })
    assert.deepEqual(
      [...first, ...second].map(({ key }) => key),
      ['b#0', 'b#1', 'a#0', 'a#1'],
    )
    assert.deepEqual(first[0], {
      ...messagesOf('b', 1)[0],
      digestId: 'digest-b',
      state: 'sending',
      attempts: 0,
      wasSending: false,
    })
    assert.deepEqual(await other.digests.takeOutbox(TAKE), [])
  })

  test('tells the next taker that the holder whose lease ran out may have posted', async () => {
    await using opened = await open()
    await writeRun(opened.store, 'run')
    await opened.store.digests.takeOutbox(TAKE)
    const [message] = await opened.store.digests.takeOutbox({
      ...TAKE,
      now: LEASE_END,
      leaseUntil: '2026-11-20T07:10:00.000Z',
    })
    assert.equal(message?.wasSending, true)
    assert.deepEqual(await opened.store.digests.takeOutbox({ ...TAKE, now: LEASE_END }), [])
  })

  test('a posted message is done, also when a failure is recorded afterwards', async () => {
    await using opened = await open()
    await writeRun(opened.store, 'run')
    await opened.store.digests.takeOutbox(TAKE)
    await opened.store.digests.recordPosted('run#0', '1763.0001')
    await opened.store.digests.recordFailure('run#0', { error: 'timed out', retryAt: NOW })
    const [message] = await opened.store.digests.outboxOf(digestOf('digest-run').id)
    assert.deepEqual([message?.state, message?.ts, message?.lastError], ['posted', '1763.0001', undefined])
    assert.deepEqual(await opened.store.digests.takeOutbox({ ...TAKE, now: '2027-01-01T00:00:00.000Z' }), [])
  })

  test('a failed message waits for its next attempt', async () => {
    await using opened = await open()
    await writeRun(opened.store, 'run')
    await opened.store.digests.takeOutbox(TAKE)
    const retryAt = '2026-11-20T07:02:00.000Z'
    await opened.store.digests.recordFailure('run#0', { error: 'rate limited', retryAt })
    assert.deepEqual(await opened.store.digests.takeOutbox({ ...TAKE, now: '2026-11-20T07:01:59.999Z' }), [])
    const [message] = await opened.store.digests.takeOutbox({ ...TAKE, now: retryAt })
    assert.deepEqual([message?.attempts, message?.wasSending, message?.lastError], [1, false, 'rate limited'])
  })

  test('a message that was given up is never taken again', async () => {
    await using opened = await open()
    const { id } = await writeRun(opened.store, 'run')
    await opened.store.digests.takeOutbox(TAKE)
    await opened.store.digests.recordFailure('run#0', { error: 'channel is archived' })
    assert.deepEqual(await opened.store.digests.takeOutbox({ ...TAKE, now: '2027-01-01T00:00:00.000Z' }), [])
    const [message] = await opened.store.digests.outboxOf(id)
    assert.deepEqual([message?.state, message?.attempts, message?.lastError], ['failed', 1, 'channel is archived'])
  })

  test('lists the messages of a digest by position, with what was rendered', async () => {
    await using opened = await open()
    const { id } = await writeRun(opened.store, 'run', { messages: 3 })
    const messages = await opened.store.digests.outboxOf(id)
    assert.deepEqual(
      messages.map(({ key, channel, position, message }) => ({ key, channel, position, message })),
      messagesOf('run', 3),
    )
  })
}
