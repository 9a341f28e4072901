import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MINUTE_MS } from '../../../../src/domain/timestamp.ts'
import { claimAttempt } from '../../../../src/slack/turn/claim-attempt.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'

async function openReplicas() {
  const clock = createManualClock()
  const store = await openTemporaryStore({ clock })
  const replica = (owner: string) => ({ store, clock, owner }) as const
  return {
    one: replica('a/1'),
    two: replica('b/1'),
    clock,
    store,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

test('of two who try at the same moment one gets the attempt', async () => {
  await using replicas = await openReplicas()
  const got = await Promise.all([replicas.one, replicas.two].map((desk) => claimAttempt(desk, 'share:x')))
  assert.equal(got.filter((key) => key !== undefined).length, 1)
})

test('an attempt that has ended makes room for the next one', async () => {
  await using replicas = await openReplicas()
  const first = (await claimAttempt(replicas.one, 'share:x')) ?? ''
  assert.equal(await claimAttempt(replicas.two, 'share:x'), undefined)
  await replicas.store.events.finish([first])
  const second = await claimAttempt(replicas.two, 'share:x')
  assert.ok(second !== undefined && second !== first)
})

test('an attempt whose process died is over after a while', async () => {
  await using replicas = await openReplicas()
  await claimAttempt(replicas.one, 'share:x')
  await replicas.clock.advance(6 * MINUTE_MS)
  const got = await Promise.all([replicas.one, replicas.two].map((desk) => claimAttempt(desk, 'share:x')))
  assert.equal(got.filter((key) => key !== undefined).length, 1)
})
