import assert from 'node:assert/strict'
import { it } from 'node:test'
import { batchReady } from '../../../../src/ingest/pipeline/batch-ready.ts'
import { collectAll } from '../../../support/collect-all.ts'

async function* items(...values: number[]): AsyncGenerator<number> {
  yield* values
}
const LIMITS = { maxItems: 3, maxWeight: 100, weigh: (value: number) => value }

it('fills batches with what is there, up to the number and the weight', async () => {
  assert.deepEqual(await collectAll(batchReady(items(1, 2, 3, 4, 5), LIMITS)), [
    [1, 2, 3],
    [4, 5],
  ])
  assert.deepEqual(await collectAll(batchReady(items(60, 60, 1, 200, 1), LIMITS)), [[60, 60], [1, 200], [1]])
  assert.deepEqual(await collectAll(batchReady(items(), LIMITS)), [])
})

it('does not keep an item back for the sake of a fuller batch', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  async function* slow(): AsyncGenerator<number> {
    yield 1
    await promise
    yield 2
  }
  const batches = batchReady(slow(), LIMITS)
  assert.deepEqual((await batches.next()).value, [1])
  resolve()
  assert.deepEqual((await batches.next()).value, [2])
})

it('gives what it has before it fails', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    throw new Error('broken')
  }
  const seen: (readonly number[])[] = []
  await assert.rejects(
    async () => {
      for await (const batch of batchReady(failing(), LIMITS)) seen.push(batch)
    },
    { message: 'broken' },
  )
  assert.deepEqual(seen, [[1]])
})
