import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS } from '../../../../src/domain/timestamp.ts'
import { openNewsroom } from '../support/open-newsroom.ts'
import { BRIDGE, BRIDGE_ELSEWHERE, BRIDGE_NEXT_DAY, CHESS, HOSPITAL, OLIVES } from '../support/reports.ts'

test('stories are computed, kept, and listed newest first with their articles', async () => {
  await using room = await openNewsroom()
  const [bridge] = await room.publish(BRIDGE, OLIVES)
  await room.clock.advance(HOUR_MS)
  const [elsewhere] = await room.publish(BRIDGE_ELSEWHERE)
  const stories = await room.digester.stories({})
  assert.deepEqual(
    stories.map(({ articleIds }) => articleIds.length),
    [2, 1],
  )
  assert.deepEqual(stories[0]?.articleIds, [bridge, elsewhere])
  assert.deepEqual(
    [stories[0]?.firstSeen, stories[0]?.lastSeen],
    ['2026-11-20T05:00:00.000Z', '2026-11-20T06:00:00.000Z'],
  )
  assert.equal(stories[0]?.origins, 2)
  assert.equal(await room.store.stories.storyOf(bridge ?? ('' as never)), stories[0]?.id)
})

test('a story keeps its id as it grows, also when it is asked for by a later range', async () => {
  await using room = await openNewsroom()
  await room.publish(BRIDGE, OLIVES, CHESS, HOSPITAL)
  const before = await room.digester.stories({})
  await room.clock.advance(2 * DAY_MS)
  await room.publish(BRIDGE_ELSEWHERE)
  await room.digester.stories({})
  await room.clock.advance(2 * DAY_MS)
  await room.publish(BRIDGE_NEXT_DAY)
  const later = await room.digester.stories({ from: room.clock.now().toISOString() })
  const original = before.find(({ headline }) => headline === BRIDGE.title)
  assert.equal(later.length, 1)
  assert.equal(later[0]?.id, original?.id)
})

test('a range lists the stories that were reported on in it', async () => {
  await using room = await openNewsroom()
  const on = (publishedAt: string) => ({ given: { publishedAt } })
  await room.publish({ ...BRIDGE, ...on('2026-03-02T10:00:00.000Z') }, { ...OLIVES, ...on('2026-03-08T10:00:00.000Z') })
  const range = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' }
  assert.deepEqual(
    (await room.digester.stories(range)).map(({ headline }) => headline),
    [BRIDGE.title],
  )
})
