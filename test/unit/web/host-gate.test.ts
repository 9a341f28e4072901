import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createHostGate } from '../../../src/web/host-gate.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))
const OPTIONS = { delayMs: 100, concurrencyPerHost: 1, concurrency: 8 }

it('starts one request to a host after another, at its pace, and does not hold up other hosts', async () => {
  const clock = createManualClock()
  const gate = createHostGate({ ...OPTIONS, clock })
  const started: string[] = []
  const start = (host: string, name: string) => gate.run(host, async () => void started.push(name))
  const all = [start('a', 'a1'), start('a', 'a2'), start('a', 'a3'), start('b', 'b1')]
  await turn()
  assert.deepEqual(started, ['a1', 'b1'])
  await clock.advance(100)
  assert.deepEqual(started, ['a1', 'b1', 'a2'])
  await clock.advance(100)
  await Promise.all(all)
  assert.deepEqual(started, ['a1', 'b1', 'a2', 'a3'])
})

it('keeps a slower pace that a host asked for, never a faster one', async () => {
  const clock = createManualClock()
  const gate = createHostGate({ ...OPTIONS, clock })
  gate.setDelay('a', 1_000)
  gate.setDelay('b', 1)
  const started: string[] = []
  const all = ['a', 'a', 'b', 'b'].map((host) => gate.run(host, async () => void started.push(host)))
  await turn()
  await clock.advance(50)
  assert.deepEqual(started, ['a', 'b'])
  await clock.advance(50)
  assert.deepEqual(started, ['a', 'b', 'b'])
  await clock.advance(900)
  await Promise.all(all)
  assert.equal(started.length, 4)
})

it('lets go of a waiting request when its caller does', async () => {
  const clock = createManualClock()
  const gate = createHostGate({ ...OPTIONS, clock })
  await gate.run('a', async () => undefined)
  const abort = new AbortController()
  const waiting = gate.run('a', async () => undefined, abort.signal)
  await turn()
  abort.abort(new Error('gone'))
  await assert.rejects(waiting, { message: 'gone' })
  await clock.advance(1_000)
  assert.equal(await gate.run('a', async () => 'next'), 'next')
})

it('passes on what the work throws, and goes on', async () => {
  const clock = createManualClock()
  const gate = createHostGate({ ...OPTIONS, delayMs: 0, clock })
  await assert.rejects(
    gate.run('a', () => Promise.reject(new Error('broken'))),
    { message: 'broken' },
  )
  assert.equal(await gate.run('a', async () => 1), 1)
})
