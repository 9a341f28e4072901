import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withTimeLimit } from '../../../src/ports/with-time-limit.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const late = () => new Error('late')
const never = () => new Promise<never>(() => undefined)

it('gives the result and leaves no timer behind', async () => {
  const clock = createManualClock()
  assert.equal(await withTimeLimit({ clock, timeoutMs: 10, error: late }, async () => 'done'), 'done')
  assert.equal(clock.sleeping, 0)
})

it('aborts the work and fails when the time is over, even if the work does not listen', async () => {
  const clock = createManualClock()
  let reason: unknown
  const work = withTimeLimit({ clock, timeoutMs: 10, error: late }, (signal) => {
    signal.addEventListener('abort', () => {
      reason = signal.reason
    })
    return never()
  })
  const failed = assert.rejects(work, { message: 'late' })
  await clock.advance(10)
  await failed
  assert.match(String(reason), /late/)
})

it('fails with the reason of the outer signal', async () => {
  const clock = createManualClock()
  const outer = new AbortController()
  const work = withTimeLimit({ clock, timeoutMs: 10, error: late, signal: outer.signal }, never)
  outer.abort(new Error('stopped'))
  await assert.rejects(work, { message: 'stopped' })
  await assert.rejects(withTimeLimit({ clock, timeoutMs: 10, error: late, signal: outer.signal }, never), {
    message: 'stopped',
  })
})
