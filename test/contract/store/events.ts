import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const AT = '2026-11-20T08:00:00.000Z'
const CLAIM = { owner: 'p1', at: AT }
const AROUND = { olderThan: '2026-11-20T08:00:00.001Z', newerThan: '2026-11-20T07:59:59.999Z' }

export function describeEvents(open: OpenStoreUnderTest): void {
  test('an event is claimed once, under any of its keys, also after a restart', async () => {
    await using opened = await open()
    assert.equal(await opened.store.events.claim(['event-1', 'message-1'], CLAIM), true)
    assert.equal(await opened.store.events.claim(['event-1'], CLAIM), false)
    await opened.store[Symbol.asyncDispose]()
    await using again = await opened.openAnother()
    assert.equal(await again.events.claim(['event-2', 'message-1'], CLAIM), false)
    assert.equal(await again.events.claim(['event-3', 'message-3'], CLAIM), true)
  })

  test('a key that came with a known one is known from then on', async () => {
    await using opened = await open()
    await opened.store.events.claim(['event-1', 'message-1'], CLAIM)
    await opened.store.events.claim(['event-2', 'message-1'], CLAIM)
    assert.equal(await opened.store.events.claim(['event-2'], CLAIM), false)
  })

  test('lists what was claimed and not finished, once each, with what is needed to go on', async () => {
    await using opened = await open()
    await opened.store.events.claim(['event-1', 'message-1'], { ...CLAIM, payload: '{"text":"What happened?"}' })
    await opened.store.events.claim(['event-2'], CLAIM)
    await opened.store.events.claim(['event-3', 'message-3'], CLAIM)
    await opened.store.events.finish(['event-3', 'message-3'])
    assert.deepEqual(await opened.store.events.unfinished(AROUND), [
      { key: 'event-1', payload: '{"text":"What happened?"}' },
      { key: 'event-2' },
    ])
    await opened.store.events.finish(['message-1'])
    assert.deepEqual(await opened.store.events.unfinished(AROUND), [{ key: 'event-2' }])
  })

  test('a payload that comes with the claim is there from the start, and only that of the one who won', async () => {
    await using opened = await open()
    await opened.store.events.claim(['event-1', 'message-1'], { ...CLAIM, payload: 'first' })
    await opened.store.events.claim(['event-2', 'message-1'], { ...CLAIM, payload: 'second' })
    assert.deepEqual(await opened.store.events.unfinished(AROUND), [{ key: 'event-1', payload: 'first' }])
  })

  test('of those who read a payload one puts another in its place, and nobody once the work is finished', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    await opened.store.events.claim(['event-1', 'message-1'], { ...CLAIM, payload: 'first' })
    const wins = await Promise.all(
      [opened.store, other].map((store, n) =>
        store.events.exchange('message-1', { before: 'first', after: `by ${n}` }),
      ),
    )
    assert.deepEqual(await opened.store.events.unfinished(AROUND), [
      { key: 'event-1', payload: `by ${wins.indexOf(true)}` },
    ])
    assert.equal(wins.filter(Boolean).length, 1)
    await opened.store.events.finish(['event-1'])
    const late = { before: `by ${wins.indexOf(true)}`, after: 'too late' }
    assert.equal(await opened.store.events.exchange('message-1', late), false)
  })

  test('lists only what was claimed inside the window asked for', async () => {
    await using opened = await open()
    await opened.store.events.claim(['event-1'], CLAIM)
    assert.deepEqual(await opened.store.events.unfinished({ ...AROUND, olderThan: AT }), [])
    assert.deepEqual(await opened.store.events.unfinished({ ...AROUND, newerThan: AT }), [])
  })

  test('claims made at the same time in two stores are won by one each', async () => {
    await using opened = await open()
    await using other = await opened.openAnother()
    const wins = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        Promise.all([opened.store, other].map((store) => store.events.claim([`event-${n}`, `message-${n}`], CLAIM))),
      ),
    )
    assert.deepEqual(
      wins.map((pair) => pair.filter(Boolean).length),
      Array.from({ length: 20 }, () => 1),
    )
  })
}
