import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subscription } from '../../../src/domain/digest.ts'
import type { ChannelId, SubscriptionId } from '../../../src/domain/ids.ts'
import { SUBSCRIPTION, writeRun } from './digest-fixtures.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const MORNING: Subscription = {
  id: SUBSCRIPTION,
  channel: 'C1' as ChannelId,
  cron: '0 8 * * 1-5',
  timezone: 'Europe/Berlin',
  topics: ['harbour', 'ferries'],
  maxStories: 5,
  state: 'active',
  createdAt: '2026-11-01T08:00:00.000Z',
}
const NEXT = '2026-11-20T07:00:00.000Z'

export function describeSubscriptions(open: OpenStoreUnderTest): void {
  test('gives back a subscription as it was saved, oldest first in a list', async () => {
    await using opened = await open()
    const later = { ...MORNING, id: 'sub0' as SubscriptionId, createdAt: '2026-11-02T08:00:00.000Z', nextRunAt: NEXT }
    await opened.store.subscriptions.save(later)
    await opened.store.subscriptions.save(MORNING)
    assert.deepEqual(await opened.store.subscriptions.get(MORNING.id), MORNING)
    assert.deepEqual(await opened.store.subscriptions.list(), [MORNING, later])
    assert.equal(await opened.store.subscriptions.get('unknown' as SubscriptionId), undefined)
  })

  test('saving a known one replaces its wishes, not its state and age', async () => {
    await using opened = await open()
    await opened.store.subscriptions.save(MORNING)
    await opened.store.subscriptions.setState(MORNING.id, 'paused')
    const wishes = { channel: 'C2' as ChannelId, cron: '0 9 * * *', timezone: 'UTC', topics: [], maxStories: 3 }
    await opened.store.subscriptions.save({ ...MORNING, ...wishes, createdAt: NEXT })
    assert.deepEqual(await opened.store.subscriptions.get(MORNING.id), { ...MORNING, ...wishes, state: 'paused' })
  })

  test('keeps the next run as long as the schedule stays the same', async () => {
    await using opened = await open()
    await opened.store.subscriptions.save(MORNING)
    await opened.store.subscriptions.setNextRun(MORNING.id, NEXT)
    await opened.store.subscriptions.save({ ...MORNING, topics: [] })
    assert.equal((await opened.store.subscriptions.get(MORNING.id))?.nextRunAt, NEXT)
    await opened.store.subscriptions.save({ ...MORNING, cron: '0 9 * * *' })
    assert.equal((await opened.store.subscriptions.get(MORNING.id))?.nextRunAt, undefined)
  })

  test('names the last digest and when it was delivered', async () => {
    await using opened = await open()
    await opened.store.subscriptions.save(MORNING)
    const { id } = await writeRun(opened.store, 'run', { end: 'delivered' })
    const at = opened.clock.now().toISOString()
    assert.deepEqual((await opened.store.subscriptions.get(MORNING.id))?.lastDigest, { id, at })
  })

  test('removes a subscription, once', async () => {
    await using opened = await open()
    await opened.store.subscriptions.save(MORNING)
    await opened.store.subscriptions.remove(MORNING.id)
    assert.deepEqual(await opened.store.subscriptions.list(), [])
    await assert.rejects(opened.store.subscriptions.remove(MORNING.id), { code: 'NOT_FOUND' })
  })
}
