import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, ChannelId, DigestId, SubscriptionId } from '../../../src/domain/ids.ts'
import { CHANNEL, claimOf, DUE, digestOf, LEASE_END, messagesOf, SUBSCRIPTION, writeRun } from './digest-fixtures.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const BEFORE_LEASE_END = '2026-11-20T07:04:59.999Z'

export function describeDigestRuns(open: OpenStoreUnderTest): void {
  test('a run is claimed once', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    assert.equal(await opened.store.digests.claimRun(claimOf('run', 'p1'), DUE), true)
    assert.equal(await other.digests.claimRun(claimOf('run', 'p2'), BEFORE_LEASE_END), false)
    assert.deepEqual(await other.digests.getRun('run'), { ...claimOf('run', 'p1'), state: 'claimed', attempts: 1 })
    assert.equal(await other.digests.getRun('unknown'), undefined)
  })

  test('a claim that ran out before the digest was written is taken over by one', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    await opened.store.digests.claimRun(claimOf('run', 'p1'), DUE)
    const next = { ...claimOf('run', 'p2'), leaseUntil: '2026-11-20T07:10:00.000Z' }
    assert.equal(await other.digests.claimRun(next, LEASE_END), true)
    assert.equal(await opened.store.digests.claimRun(claimOf('run', 'p3'), LEASE_END), false)
    assert.deepEqual(await opened.store.digests.getRun('run'), { ...next, state: 'claimed', attempts: 2 })
  })

  test('a written or finished run is never claimed again', async () => {
    await using opened = await open()
    await writeRun(opened.store, 'written')
    await writeRun(opened.store, 'delivered', { end: 'delivered' })
    await opened.store.digests.claimRun(claimOf('empty'), DUE)
    await opened.store.digests.finishRun({ key: 'empty', claimedBy: 'p1' }, 'empty')
    for (const key of ['written', 'delivered', 'empty'])
      assert.equal(await opened.store.digests.claimRun(claimOf(key, 'p2'), '2027-01-01T00:00:00.000Z'), false, key)
    assert.equal((await opened.store.digests.getRun('empty'))?.state, 'empty')
  })

  test('a digest is written once, whoever comes second', async () => {
    await using opened = await open()
    const first = await writeRun(opened.store, 'run', { messages: 2 })
    const second = opened.store.digests.write('run', digestOf('second'), messagesOf('again', 2))
    await assert.rejects(second, { code: 'STORE_FAILED', reason: 'run-not-claimed' })
    assert.equal(await opened.store.digests.get('second' as DigestId), undefined)
    assert.deepEqual(await opened.store.digests.get(first.id), first)
    assert.equal((await opened.store.digests.getRun('run'))?.digestId, first.id)
    assert.deepEqual(await opened.store.digests.outboxOf('second' as DigestId), [])
  })

  test('a digest is refused that does not know the newest one of its channel, and nothing of it is kept', async () => {
    await using opened = await open()
    const { digests } = opened.store
    assert.equal(await digests.newestFor(CHANNEL), undefined)
    const first = digestOf('first')
    await digests.claimRun(claimOf('run-1'), DUE)
    await digests.write('run-1', first, messagesOf('run-1', 1), { composedAfter: undefined })
    assert.equal(await digests.newestFor(CHANNEL), first.id)
    await digests.claimRun(claimOf('run-2'), DUE)
    const late = digests.write('run-2', digestOf('late'), messagesOf('run-2', 1), { composedAfter: undefined })
    await assert.rejects(late, { code: 'STORE_FAILED', reason: 'channel-told' })
    assert.equal((await digests.getRun('run-2'))?.state, 'claimed')
    await digests.write('run-2', digestOf('second'), messagesOf('run-2', 1), { composedAfter: first.id })
    assert.equal(await digests.newestFor(CHANNEL), 'second')
  })

  test('the first ending of a run counts, and a written one is never empty', async () => {
    await using opened = await open()
    const { digests } = opened.store
    await writeRun(opened.store, 'written')
    await digests.finishRun({ key: 'written' }, 'empty')
    assert.equal((await digests.getRun('written'))?.state, 'written')
    await digests.finishRun({ key: 'written' }, 'delivered')
    await digests.finishRun({ key: 'written' }, 'failed')
    assert.equal((await digests.getRun('written'))?.state, 'delivered')
  })

  test('a claimed run is ended by its holder only', async () => {
    await using opened = await open()
    const { digests } = opened.store
    await digests.claimRun(claimOf('run', 'p1'), DUE)
    await digests.claimRun({ ...claimOf('run', 'p2'), leaseUntil: '2026-11-20T07:10:00.000Z' }, LEASE_END)
    await digests.finishRun({ key: 'run', claimedBy: 'p1' }, 'failed')
    await digests.finishRun({ key: 'run', claimedBy: 'p1' }, 'empty')
    await digests.finishRun({ key: 'run' }, 'delivered')
    assert.equal((await digests.getRun('run'))?.state, 'claimed')
    await digests.finishRun({ key: 'run', claimedBy: 'p2' }, 'failed')
    assert.equal((await digests.getRun('run'))?.state, 'failed')
  })

  test('what is written is undelivered until its run ends', async () => {
    await using opened = await open()
    const late = digestOf('late', { to: '2026-11-20T07:00:00.000Z' })
    const early = digestOf('early', { to: '2026-11-19T07:00:00.000Z' })
    await writeRun(opened.store, 'late', { digest: late })
    await writeRun(opened.store, 'early', { digest: early })
    await writeRun(opened.store, 'failed', { end: 'failed' })
    assert.deepEqual(await opened.store.digests.undeliveredTo(CHANNEL), [early, late])
    assert.deepEqual(await opened.store.digests.deliveredTo(CHANNEL, 10), [])
    await opened.store.digests.finishRun({ key: 'early' }, 'delivered')
    await opened.store.digests.finishRun({ key: 'late' }, 'delivered')
    assert.deepEqual(await opened.store.digests.undeliveredTo(CHANNEL), [])
    assert.deepEqual(await opened.store.digests.deliveredTo(CHANNEL, 10), [late, early])
    assert.deepEqual(await opened.store.digests.deliveredTo(CHANNEL, 1), [late])
    assert.deepEqual(await opened.store.digests.deliveredTo('C2' as ChannelId, 10), [])
  })

  test('the next digest starts where the last delivered one ended', async () => {
    await using opened = await open()
    assert.equal(await opened.store.digests.lastDelivered(SUBSCRIPTION), undefined)
    await writeRun(opened.store, 'two', {
      digest: digestOf('two', { to: '2026-11-20T07:00:00.000Z' }),
      end: 'delivered',
    })
    await writeRun(opened.store, 'one', {
      digest: digestOf('one', { to: '2026-11-19T07:00:00.000Z' }),
      end: 'delivered',
    })
    await writeRun(opened.store, 'bad', { digest: digestOf('bad', { to: '2026-11-21T07:00:00.000Z' }), end: 'failed' })
    assert.deepEqual(await opened.store.digests.lastDelivered(SUBSCRIPTION), {
      id: 'two',
      to: '2026-11-20T07:00:00.000Z',
    })
    assert.equal(await opened.store.digests.lastDelivered('other' as SubscriptionId), undefined)
  })

  test('a channel was told of what was delivered to it, and of nothing else', async () => {
    await using opened = await open()
    const ids = ['a_4', 'a_3', 'a_2', 'a_1'] as ArticleId[]
    await writeRun(opened.store, 'told', { digest: digestOf('told', { articleIds: ['a_1', 'a_2'] }), end: 'delivered' })
    await writeRun(opened.store, 'written', { digest: digestOf('written', { articleIds: ['a_3'] }) })
    const elsewhere = digestOf('elsewhere', { articleIds: ['a_4'], channel: 'C2' as ChannelId })
    await writeRun(opened.store, 'elsewhere', { digest: elsewhere, end: 'delivered' })
    assert.deepEqual(await opened.store.digests.toldArticles(CHANNEL, ids), ['a_2', 'a_1'])
    assert.deepEqual(await opened.store.digests.toldArticles(CHANNEL, []), [])
  })
}
