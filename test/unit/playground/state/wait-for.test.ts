import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createChangeFeed } from '../../../../src/playground/state/change-feed.ts'
import { waitForChange } from '../../../../src/playground/state/wait-for.ts'

test('resolves at once with what is already true, else after the change that makes it so', async () => {
  const changes = createChangeFeed()
  assert.equal(await waitForChange(changes, () => 'there'), 'there')
  let value: string | undefined
  const waiting = waitForChange(changes, () => value)
  changes.notify('message')
  value = 'now'
  changes.notify('message')
  assert.equal(await waiting, 'now')
})

test('rejects with what the probe throws', async () => {
  const waiting = waitForChange(createChangeFeed(), () => assert.fail('no'))
  await assert.rejects(waiting, /no/)
})

test('rejects when the time is up, saying what was waited for', async () => {
  const waiting = waitForChange(createChangeFeed(), () => false, { timeoutMs: 1, what: 'an answer' })
  await assert.rejects(waiting, { code: 'PLAYGROUND_WAIT_TIMEOUT', message: 'waited 1 ms for an answer' })
})
