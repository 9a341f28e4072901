import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NewsdeskError } from '../../../src/domain/errors.ts'
import { createCircuitBreaker } from '../../../src/model/create-circuit-breaker.ts'
import type { Writer, WriterEvent, WritingTask } from '../../../src/ports/writer.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const TASK: WritingTask = { kind: 'digest-story', headline: 'x', evidence: [], maxClaims: 1 }
const signal = new AbortController().signal

function createFlakyWriter(): Writer & { isDown: boolean; calls: number } {
  return {
    kind: 'openai',
    isDown: true,
    calls: 0,
    async *write(): AsyncIterable<WriterEvent> {
      this.calls++
      if (this.isDown) throw new NewsdeskError('MODEL_UNAVAILABLE', 'down', { reason: 'server-error' })
      yield { type: 'end' }
    },
  }
}

test('counts failures to reword a question, and a server that lets a deadline pass, but never a spent budget', async () => {
  const errors = [
    new NewsdeskError('MODEL_UNAVAILABLE', 'spent', { reason: 'budget-person' }),
    new NewsdeskError('MODEL_UNAVAILABLE', 'down', { reason: 'server-error' }),
    new DOMException('late', 'TimeoutError'),
    new Error('the question was deleted'),
    new NewsdeskError('MODEL_UNAVAILABLE', 'down', { reason: 'server-error' }),
  ]
  const rewriteQuestion = () => Promise.reject(errors.shift())
  const writer = { ...createFlakyWriter(), rewriteQuestion }
  const guarded = createCircuitBreaker(writer, { clock: createManualClock() })
  for (let n = errors.length; n > 0; n--)
    await assert.rejects(
      async () => guarded.rewriteQuestion?.('q', [], { signal }),
      (error: NewsdeskError) => error.reason !== 'cooling-down',
    )
  await assert.rejects(async () => guarded.rewriteQuestion?.('q', [], { signal }), { reason: 'cooling-down' })
})

test('leaves a server alone after three failures in a row, and tries it again after the cool-down', async () => {
  const clock = createManualClock()
  const writer = createFlakyWriter()
  const guarded = createCircuitBreaker(writer, { clock })
  const ask = () => Array.fromAsync(guarded.write(TASK, { signal }))
  for (let attempt = 0; attempt < 3; attempt++) await assert.rejects(ask(), { reason: 'server-error' })
  await assert.rejects(ask(), { reason: 'cooling-down' })
  assert.equal(writer.calls, 3)
  await clock.advance(60_000)
  writer.isDown = false
  assert.equal((await ask()).length, 1)
  writer.isDown = true
  await assert.rejects(ask(), { reason: 'server-error' })
  await assert.rejects(ask(), { reason: 'server-error' }, 'one success closes it again')
})

test('lets one call try the server again, while others fail at once', async () => {
  const clock = createManualClock()
  const { promise: answer, resolve } = Promise.withResolvers<void>()
  const writer = createFlakyWriter()
  const slow: Writer = {
    kind: 'openai',
    async *write(...args) {
      if (writer.isDown) yield* writer.write(...args)
      await answer
      yield { type: 'end' }
    },
  }
  const guarded = createCircuitBreaker(slow, { clock })
  const ask = () => Array.fromAsync(guarded.write(TASK, { signal }))
  for (let attempt = 0; attempt < 3; attempt++) await assert.rejects(ask(), { reason: 'server-error' })
  await clock.advance(60_000)
  writer.isDown = false
  const first = ask()
  await assert.rejects(ask(), { reason: 'cooling-down' })
  resolve()
  assert.equal((await first).length, 1)
  assert.equal((await ask()).length, 1)
})
