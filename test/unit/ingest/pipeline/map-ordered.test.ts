import assert from 'node:assert/strict'
import { it } from 'node:test'
import { mapOrdered } from '../../../../src/ingest/pipeline/map-ordered.ts'
import { collectAll } from '../../../support/collect-all.ts'

async function* count(to: number, onTaken: (value: number) => void = () => undefined): AsyncGenerator<number> {
  for (let value = 1; value <= to; value++) {
    onTaken(value)
    yield value
  }
}

const turns = async (number: number) => {
  for (let turn = 0; turn < number; turn++) await new Promise((resolve) => setImmediate(resolve))
}

it('gives results in the order of the items, whichever is done first', async () => {
  const mapped = mapOrdered(count(20), {
    concurrency: 5,
    work: async (value) => {
      await turns((value * 7) % 5)
      return value * 10
    },
  })
  assert.deepEqual(
    await collectAll(mapped),
    Array.from({ length: 20 }, (_, index) => (index + 1) * 10),
  )
})

it('runs no more than its share at once, and takes no more than that', async () => {
  let running = 0
  let most = 0
  let taken = 0
  const mapped = mapOrdered(
    count(50, (value) => {
      taken = value
    }),
    {
      concurrency: 3,
      work: async (value) => {
        most = Math.max(most, ++running)
        await turns(2)
        running--
        return value
      },
    },
  )
  await mapped.next()
  await turns(20)
  assert.ok(taken <= 5, `took ${taken} although nobody asked for more`)
  await collectAll(mapped)
  assert.equal(most, 3)
})

it('gives a result at once although the next item is long in coming', async () => {
  async function* slow(): AsyncGenerator<number> {
    yield 1
    await new Promise(() => undefined)
  }
  const first = await mapOrdered(slow(), { concurrency: 4, work: async (value) => value }).next()
  assert.equal(first.value, 1)
})

it('ends with the first failure, of the work or of the source', async () => {
  const work = async (value: number) => {
    if (value === 3) throw new Error('broken')
    return value
  }
  const seen: number[] = []
  await assert.rejects(
    async () => {
      for await (const value of mapOrdered(count(10), { concurrency: 4, work })) seen.push(value)
    },
    { message: 'broken' },
  )
  assert.deepEqual(seen, [1, 2])
  async function* failing(): AsyncGenerator<number> {
    yield 1
    throw new Error('no more')
  }
  await assert.rejects(collectAll(mapOrdered(failing(), { concurrency: 4, work })), { message: 'no more' })
})

it('closes its source when the consumer stops early', async () => {
  let isClosed = false
  async function* source(): AsyncGenerator<number> {
    try {
      yield* count(100)
    } finally {
      isClosed = true
    }
  }
  for await (const _value of mapOrdered(source(), { concurrency: 2, work: async (value) => value })) break
  assert.ok(isClosed)
})
