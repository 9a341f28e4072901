import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS } from '../../../../src/domain/timestamp.ts'
import { MORNING, type Newsroom, openNewsroom } from '../support/open-newsroom.ts'
import { BRIDGE, CHESS, HOSPITAL, LIGHTHOUSE, OLIVES } from '../support/reports.ts'
import { tickThroughPauses } from '../support/tick-through-pauses.ts'

async function openWithDigestDue(): Promise<Newsroom> {
  const room = await openNewsroom()
  await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE, CHESS, HOSPITAL, OLIVES)
  room.clock.set('2026-11-20T06:30:00.000Z')
  return room
}

test('a digest of several messages stands in one thread, in order', async () => {
  await using room = await openWithDigestDue()
  room.messenger.storiesPerMessage = 1
  await room.digester.tick()
  const [first, ...replies] = room.messenger.posted
  assert.equal(first?.threadTs, undefined)
  assert.deepEqual(
    replies.map(({ threadTs }) => threadTs),
    [first?.ts, first?.ts, first?.ts],
  )
  assert.deepEqual(
    room.messenger.posted.map(({ key }) => key.split('#')[1]),
    ['0', '1', '2', '3'],
  )
})

test('a post whose outcome is unknown is looked for before it is posted again', async () => {
  await using room = await openWithDigestDue()
  room.messenger.faults.push('lost-after')
  await tickThroughPauses(room.digester, room.clock)
  assert.equal(room.messenger.posted.length, 2)
  assert.ok(room.messenger.reads() >= 1)
})

test('a first attempt never reads the channel back', async () => {
  await using room = await openWithDigestDue()
  await room.digester.tick()
  assert.equal(room.messenger.reads(), 0)
})

test('a limit is waited out, and the replies wait for the first message', async () => {
  await using room = await openWithDigestDue()
  room.messenger.faults.push('limited')
  const ticking = room.digester.tick()
  while (room.clock.sleeping === 0) await new Promise((resolve) => setImmediate(resolve))
  assert.equal(room.messenger.posted.length, 0)
  await room.clock.advance(10_000)
  await ticking
  assert.equal(room.messenger.posted.length, 2)
})

test('what Slack refuses is given up, seen in the list with the reason, and told by the next digest', async () => {
  await using room = await openWithDigestDue()
  room.messenger.faults.push('refused')
  await room.digester.tick()
  await room.digester.tick()
  assert.equal(room.messenger.posted.length, 0)
  const [subscription] = await room.digester.list()
  assert.equal(subscription?.lastFailure?.at, '2026-11-20T06:30:00.000Z')
  assert.match(subscription?.lastFailure?.reason ?? '', /is_archived/)
  room.clock.set('2026-11-21T06:30:00.000Z')
  await room.digester.tick()
  assert.match(room.messenger.posted.map(({ text }) => text).join(), /Norwick harbour bridge shut/)
  assert.equal((await room.digester.list())[0]?.lastFailure, undefined)
})

test('a digest that can not be posted for a day is given up, and meanwhile no other is written for the channel', async () => {
  await using room = await openWithDigestDue()
  room.messenger.faults.push(...Array.from({ length: 200 }, () => 'lost-before' as const))
  for (let hour = 0; hour < 24; hour++) {
    await tickThroughPauses(room.digester, room.clock)
    await room.clock.advance(HOUR_MS)
  }
  assert.equal((await room.store.digests.undeliveredTo(MORNING.channel)).length, 1)
  room.messenger.faults.length = 0
  await room.publish(LIGHTHOUSE)
  await room.clock.advance(DAY_MS)
  await room.digester.tick()
  const told = room.messenger.posted.map(({ text }) => text).join('\n')
  assert.equal(told.match(/Norwick harbour bridge shut/g)?.length, 1)
  assert.match(told, /Lighthouse keeper/)
})
