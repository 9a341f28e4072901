import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subscription } from '../../../../src/domain/digest.ts'
import type { SubscriptionId } from '../../../../src/domain/ids.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/timestamp.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { type BRIEFING, MORNING, openNewsroom } from '../support/open-newsroom.ts'
import { BRIDGE, BRIDGE_ELSEWHERE, BRIDGE_NEXT_DAY, CHESS, HOSPITAL, OLIVES } from '../support/reports.ts'

test('a tick at the subscribed time posts one digest, and later ticks of that day none', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE, OLIVES)
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 0)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  await room.digester.tick()
  await room.clock.advance(6 * HOUR_MS)
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 1)
  assert.match(room.messenger.posted[0]?.text ?? '', /Norwick harbour bridge shut/)
})

test('the next morning tells only what is new since', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE, OLIVES)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  await room.publish(CHESS, BRIDGE_ELSEWHERE, BRIDGE_NEXT_DAY)
  room.clock.set('2026-11-21T06:30:00.000Z')
  await room.digester.tick()
  const second = room.messenger.posted.slice(1).map(({ text }) => text)
  assert.equal(second.length, 1)
  assert.match(second[0] ?? '', /\[new\] Schoolgirl/)
  assert.match(second[0] ?? '', /\[developing\].*(second crack|14 million)/s)
  assert.doesNotMatch(second[0] ?? '', /Olive/)
})

test('two digesters on one store post one digest between them', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE, OLIVES, CHESS, HOSPITAL)
  const other = room.another()
  room.clock.set('2026-11-20T06:30:00.000Z')
  await Promise.all([room.digester.tick(), other.tick(), room.digester.tick(), other.tick()])
  assert.equal(room.messenger.posted.length, 2)
  assert.equal(new Set(room.messenger.posted.map(({ key }) => key)).size, 2)
})

test('two subscriptions of one channel at one time never tell the same, whichever process runs them', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.digester.subscribe({ ...MORNING, topics: ['bridge'] })
  await room.publish(BRIDGE, OLIVES)
  const other = room.another()
  room.clock.set('2026-11-20T06:30:00.000Z')
  await Promise.all([room.digester.tick(), other.tick()])
  await room.clock.advance(MINUTE_MS)
  await Promise.all([room.digester.tick(), other.tick()])
  const told = room.messenger.posted.flatMap(({ text }) => text.match(/Norwick harbour bridge shut/g) ?? [])
  assert.equal(told.length, 1)
})

test('a process that finds its run written by another one leaves it at that', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:30:00.000Z')
  const later = room.another({ clock: createManualClock('2026-11-20T07:30:00.000Z') })
  const { digests } = room.store
  const write: typeof digests.write = async (...digest) => {
    await later.tick()
    await digests.write(...digest)
  }
  const errors: unknown[] = []
  const log = { ...silentLog, error: (fields: unknown) => errors.push(fields) }
  await room.another({ store: { ...room.store, digests: { ...digests, write } }, log }).tick()
  assert.equal(room.messenger.posted.length, 1)
  assert.deepEqual(errors, [])
})

test('what another process tells the channel between composing and writing is not told again', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe({ ...MORNING, cron: '0 * * * *' })
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:00:00.000Z')
  const anHourOn = room.another({ clock: createManualClock('2026-11-20T07:00:00.000Z') })
  const { digests } = room.store
  const write: typeof digests.write = async (...digest) => {
    await anHourOn.tick()
    await digests.write(...digest)
  }
  await room.another({ store: { ...room.store, digests: { ...digests, write } } }).tick()
  assert.equal(room.messenger.posted.length, 1)
  await room.publish(OLIVES)
  room.clock.set('2026-11-20T08:00:00.000Z')
  await room.digester.tick()
  assert.doesNotMatch(room.messenger.posted[1]?.text ?? '', /Norwick harbour bridge shut/)
})

test('what was missed while nothing ran is made up for once at the start', async () => {
  await using room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T15:00:00.000Z')
  const restarted = room.another()
  await restarted.start()
  await restarted.tick()
  await restarted.stop()
  assert.equal(room.messenger.posted.length, 1)
})

test('a run that was missed too long ago is skipped, and what it would have told comes with the next', async () => {
  await using room = await openNewsroom({ at: '2026-11-16T05:00:00.000Z' })
  await room.digester.subscribe({ ...MORNING, cron: '30 7 * * 1' })
  await room.publish(BRIDGE)
  await room.clock.advance(4 * DAY_MS)
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 0)
  assert.equal((await room.digester.list())[0]?.nextRunAt, '2026-11-23T06:30:00.000Z')
})

test('an empty day posts nothing, and the day after goes back to the last digest', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  room.clock.set('2026-11-21T06:30:00.000Z')
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 1)
  assert.equal((await room.store.digests.getRun(`${id}@2026-11-21T06:30:00.000Z`))?.state, 'empty')
  await room.publish(OLIVES)
  room.clock.set('2026-11-22T06:30:00.000Z')
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 2)
})

test('a paused subscription is not run, and resuming does not make up for the pause', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  await room.digester.pause(id)
  assert.equal((await room.digester.list())[0]?.nextRunAt, undefined)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  await room.digester.resume(id)
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 0)
  assert.equal((await room.digester.list())[0]?.nextRunAt, '2026-11-21T06:30:00.000Z')
})

test('a run whose writer process died is taken over when its lease has run out', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:30:00.000Z')
  const dueAt = '2026-11-20T06:30:00.000Z'
  const dead = {
    key: `${id}@${dueAt}`,
    subscriptionId: id,
    dueAt,
    claimedBy: 'dead',
    leaseUntil: '2026-11-20T06:40:00.000Z',
  }
  await room.store.digests.claimRun(dead, dueAt)
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 0)
  await room.clock.advance(11 * MINUTE_MS)
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 1)
})

test('a subscription that can not be run leaves the others alone', async () => {
  await using room = await openNewsroom()
  const broken: Subscription = {
    ...MORNING,
    id: 'a-broken-one' as SubscriptionId,
    cron: 'every day',
    state: 'active',
    createdAt: '2026-11-20T05:00:00.000Z',
    nextRunAt: '2026-11-20T06:00:00.000Z',
  }
  await room.store.subscriptions.save({ ...broken, channel: 'C0OTHER' as typeof BRIEFING })
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 1)
})
