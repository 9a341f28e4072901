import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SubscriptionId } from '../../../../src/domain/ids.ts'
import { HOUR_MS } from '../../../../src/domain/timestamp.ts'
import { MORNING, openNewsroom } from '../support/open-newsroom.ts'
import { BRIDGE, OLIVES } from '../support/reports.ts'

test('a subscription knows its next run, in its own zone', async () => {
  await using room = await openNewsroom({ at: '2026-11-20T05:00:00.000Z' })
  const berlin = await room.digester.subscribe(MORNING)
  const tokyo = await room.digester.subscribe({ ...MORNING, timezone: 'Asia/Tokyo' })
  assert.equal(berlin.nextRunAt, '2026-11-20T06:30:00.000Z')
  assert.equal(tokyo.nextRunAt, '2026-11-20T22:30:00.000Z')
  const listed = await room.digester.list()
  assert.deepEqual(listed.map(({ nextRunAt }) => nextRunAt).sort(), [berlin.nextRunAt, tokyo.nextRunAt])
})

test('a subscription that could never work is refused and not kept', async () => {
  await using room = await openNewsroom()
  await assert.rejects(room.digester.subscribe({ ...MORNING, cron: 'at dawn' }), { code: 'CONFIG_INVALID' })
  await assert.rejects(room.digester.subscribe({ ...MORNING, timezone: 'Mars/Olympus' }), { code: 'CONFIG_INVALID' })
  await assert.rejects(room.digester.subscribe({ ...MORNING, maxStories: 0 }), { code: 'CONFIG_INVALID' })
  assert.deepEqual(await room.digester.list(), [])
})

test('running now tells what is new at once, and the morning only the rest', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  await room.clock.advance(HOUR_MS / 2)
  const outcome = await room.digester.runNow(id)
  assert.equal(outcome.state, 'posted')
  assert.equal(outcome.messages.length, 1)
  assert.equal((await room.digester.list())[0]?.lastDigest?.id, outcome.digestId)
  await room.publish(OLIVES)
  room.clock.set('2026-11-20T06:30:00.000Z')
  await room.digester.tick()
  assert.deepEqual(
    room.messenger.posted.map(({ text }) => text.split(':')[0]),
    [`[new] ${BRIDGE.title}`, `[new] ${OLIVES.title}`],
  )
})

test('running twice at once tells everything once', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE, OLIVES)
  await room.clock.advance(HOUR_MS / 2)
  const outcomes = await Promise.all([room.digester.runNow(id), room.digester.runNow(id)])
  assert.deepEqual(outcomes.map(({ state }) => state).sort(), ['already-run', 'posted'])
  assert.equal(room.messenger.posted.length, 1)
})

test('running now reports a refusal with its reason', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.publish(BRIDGE)
  await room.clock.advance(HOUR_MS / 2)
  room.messenger.faults.push('refused')
  const outcome = await room.digester.runNow(id)
  assert.equal(outcome.state, 'failed')
  assert.match(outcome.messages[0]?.lastError ?? '', /is_archived/)
})

test('a removed subscription is gone, an unknown one is not found', async () => {
  await using room = await openNewsroom()
  const { id } = await room.digester.subscribe(MORNING)
  await room.digester.remove(id)
  assert.deepEqual(await room.digester.list(), [])
  const unknown = 'nobody' as SubscriptionId
  for (const attempt of ['pause', 'resume', 'remove', 'runNow'] as const)
    await assert.rejects(room.digester[attempt](unknown), { code: 'NOT_FOUND' })
})
