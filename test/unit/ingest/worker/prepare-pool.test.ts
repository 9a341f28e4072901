import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createPreparePool, type PreparePool } from '../../../../src/ingest/worker/prepare-pool.ts'
import type { Clock } from '../../../../src/ports/clock.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { silentLog } from '../../../support/silent-log.ts'

const HOSTILE = new URL('../../../support/hostile-worker/hostile-worker.ts', import.meta.url)
const LIMITS = { poolSize: 1, taskTimeoutMs: 1_000, workerMemoryMb: 64 }

function openPool(clock: Clock = createManualClock(), limits = LIMITS): PreparePool {
  return createPreparePool({ limits, clock, log: silentLog, filename: HOSTILE })
}

async function send(pool: PreparePool, text: string, signal?: AbortSignal): Promise<string> {
  const task = { body: new TextEncoder().encode(text), known: { inputKind: 'paste' as const }, nowMs: 0 }
  const prepared = await pool.run('preparePaste', task, signal)
  return prepared.ok ? 'article' : prepared.message
}

async function reasonOf(sent: Promise<unknown>): Promise<unknown> {
  return sent.then(
    () => 'no failure',
    (error) => `${error.code} ${error.reason}`,
  )
}

it('gives up a task that never ends, and goes on with the next', async () => {
  const clock = createManualClock()
  await using pool = openPool(clock)
  assert.equal(await send(pool, 'warm'), 'warm')
  const hanging = reasonOf(send(pool, 'hang'))
  const next = send(pool, 'next')
  while (clock.sleeping === 0) await new Promise((resolve) => setImmediate(resolve))
  await clock.advance(1_000)
  assert.equal(await hanging, 'INPUT_UNREADABLE too-slow')
  assert.equal(await next, 'next')
})

it('outlives a task that takes all memory, throws or ends its worker', async () => {
  await using pool = openPool()
  assert.equal(await reasonOf(send(pool, 'fill')), 'INPUT_UNREADABLE out-of-memory')
  assert.equal(await send(pool, 'after filling'), 'after filling')
  assert.equal(await reasonOf(send(pool, 'throw')), 'INPUT_UNREADABLE crashed')
  assert.equal(await send(pool, 'after throwing'), 'after throwing')
})

it('stops a task that takes memory outside its heap', async () => {
  const clock = createManualClock()
  await using pool = openPool(clock, { ...LIMITS, taskTimeoutMs: 1_000_000_000 })
  await send(pool, 'warm')
  let reason: unknown
  const swelling = reasonOf(send(pool, 'swell')).then((found) => {
    reason = found
  })
  while (reason === undefined) await clock.advance(250)
  await swelling
  assert.equal(reason, 'INPUT_UNREADABLE out-of-memory')
  assert.equal(await send(pool, 'after'), 'after')
})

it('runs all that is asked of it, however much', async () => {
  await using pool = openPool(createManualClock(), { ...LIMITS, poolSize: 2 })
  const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`)
  assert.deepEqual(await Promise.all(texts.map((text) => send(pool, text))), texts)
})

it('stops a task when its caller does', async () => {
  await using pool = openPool()
  await send(pool, 'warm')
  const abort = new AbortController()
  const hanging = send(pool, 'hang', abort.signal)
  const waiting = send(pool, 'never run', abort.signal)
  await new Promise((resolve) => setImmediate(resolve))
  abort.abort(new Error('stopped'))
  await assert.rejects(hanging, { message: 'stopped' })
  await assert.rejects(waiting, { message: 'stopped' })
  assert.equal(await send(pool, 'after'), 'after')
})

it('fails what is under way when it is closed', async () => {
  const pool = openPool()
  await send(pool, 'warm')
  const hanging = reasonOf(send(pool, 'hang'))
  await new Promise((resolve) => setImmediate(resolve))
  await pool[Symbol.asyncDispose]()
  assert.equal(await hanging, 'INTERNAL closed')
})
