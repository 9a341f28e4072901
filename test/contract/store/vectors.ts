import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PassageId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/ports/store.ts'
import { articleDraft } from '../../support/article-draft.ts'
import { saveOne } from './save-one.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'

const MODEL = 'test:small'
const NOW = '2026-11-20T08:00:00.000Z'
const DIMENSIONS = 40

export function describeVectors(open: OpenStoreUnderTest): void {
  test('lists the passages that lack a vector, with their titles, until they have one', async () => {
    await using opened = await open()
    await saveOne(opened.store, articleDraft({ title: 'Bridge', text: 'It opened.\n\nIt cost much.' }))
    const { passages, done } = await opened.store.vectors.missing(MODEL)
    assert.equal(done, true)
    assert.deepEqual(
      passages.map(({ title, text }) => [title, text]),
      [
        ['Bridge', 'It opened.'],
        ['Bridge', 'It cost much.'],
      ],
    )
    assert.equal(await opened.store.vectors.save(MODEL, vectorsOf(passages)), 2)
    assert.deepEqual((await opened.store.vectors.missing(MODEL)).passages, [])
    assert.equal((await opened.store.vectors.missing('test:other')).passages.length, 2)
  })

  test('goes on where it stopped and comes to every passage once', async () => {
    await using opened = await open()
    const drafts = Array.from({ length: 150 }, (_, n) => articleDraft({ key: `url:${n}`, text: `Item ${n} opened.` }))
    await opened.store.articles.save(drafts)
    const seen: string[] = []
    for (let after: string | undefined, done = false; !done; ) {
      const found = await opened.store.vectors.missing(MODEL, after)
      seen.push(...found.passages.map(({ text }) => text))
      after = found.place
      done = found.done
    }
    assert.equal(new Set(seen).size, 150)
    assert.equal(seen.length, 150)
  })

  test('keeps the first vector of a passage and leaves out those of passages that are gone', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one', 'two'])
    await opened.store.vectors.save(MODEL, vectorsOf(passages))
    assert.equal(await opened.store.vectors.save(MODEL, vectorsOf(passages)), 0)
    assert.equal(await opened.store.vectors.save(MODEL, new Map([['gone.1.0' as PassageId, axis(0)]])), 0)
    assert.equal(await opened.store.vectors.count(MODEL), 2)
  })

  test('vectors of another length under the same name are like none, whichever is asked first', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one', 'two'])
    const long = new Float32Array(3 * DIMENSIONS)
    long[0] = 1
    const vectors = [axis(0), long]
    await opened.store.vectors.save(MODEL, new Map(passages.map(({ id }, at) => [id, vectors[at] ?? axis(0)])))
    for (const vector of [long, axis(0), long]) {
      const found = await opened.store.vectors.nearest({ model: MODEL, vector, asOf: NOW, limit: 5 })
      assert.deepEqual(
        found.map(({ passageId }) => passageId),
        [passages[vector === long ? 1 : 0]?.id],
      )
    }
  })

  test('finds the nearest first, with the cosine as score', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one', 'two', 'three'])
    const vectors = [axis(0), mixed(0.6), axis(1)]
    await opened.store.vectors.save(MODEL, new Map(passages.map(({ id }, at) => [id, vectors[at] ?? axis(2)])))
    const found = await opened.store.vectors.nearest({ model: MODEL, vector: axis(0), asOf: NOW, limit: 2 })
    assert.deepEqual(
      found.map(({ passageId }) => passageId),
      [passages[0]?.id, passages[1]?.id],
    )
    assert.ok(Math.abs((found[0]?.score ?? 0) - 1) < 0.001 && Math.abs((found[1]?.score ?? 0) - 0.6) < 0.001)
  })

  test('finds what is exactly nearest among few, whatever the vectors', async () => {
    await using opened = await open()
    const { passages } = await saved(
      opened.store,
      Array.from({ length: 30 }, (_, n) => `number ${n}`),
    )
    const vector = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(vector, { minLength: 30, maxLength: 30 }), vector, async (all, query) => {
        const model = `test:${run++}`
        const units = all.map(unit)
        await opened.store.vectors.save(model, new Map(passages.map(({ id }, at) => [id, units[at] ?? axis(0)])))
        const found = await opened.store.vectors.nearest({ model, vector: unit(query), asOf: NOW, limit: 5 })
        const exact = units.map((one) => dot(one, unit(query))).toSorted((a, b) => b - a)
        for (const [at, { score }] of found.entries()) assert.ok(Math.abs(score - (exact[at] ?? 0)) < 0.002)
      }),
      { numRuns: 10 },
    )
  })

  test('sees what was known as of a time, in the version of then', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one', 'two'])
    await opened.store.vectors.save(MODEL, vectorsOf(passages))
    const before = { model: MODEL, vector: axis(0), asOf: '2026-11-01T00:00:00.000Z', limit: 5 }
    assert.deepEqual(await opened.store.vectors.nearest(before), [])
    await saveOne(opened.store, articleDraft({ key: 'url:one', text: 'one again', seenAt: '2026-11-21T00:00:00.000Z' }))
    const idsAt = async (asOf: string) =>
      (await opened.store.vectors.nearest({ ...before, asOf })).map(({ passageId }) => passageId).toSorted()
    assert.deepEqual(await idsAt(NOW), passages.map(({ id }) => id).toSorted())
    assert.deepEqual(await idsAt('2026-11-22T00:00:00.000Z'), [passages[1]?.id])
  })

  test('finds what was added after the first search, also by another handle on the store', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one', 'two'])
    const [first, second] = passages
    const nearest = () => opened.store.vectors.nearest({ model: MODEL, vector: axis(0), asOf: NOW, limit: 5 })
    if (first) await opened.store.vectors.save(MODEL, new Map([[first.id, axis(0)]]))
    assert.equal((await nearest()).length, 1)
    await using other = await opened.openAnother()
    if (second) await other.vectors.save(MODEL, new Map([[second.id, axis(0)]]))
    assert.equal((await nearest()).length, 2)
  })

  test('never mixes models, and forgets the others in steps', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one', 'two'])
    await opened.store.vectors.save('test:old', vectorsOf(passages))
    await opened.store.vectors.save(MODEL, new Map(passages.slice(0, 1).map(({ id }) => [id, axis(0)])))
    const found = await opened.store.vectors.nearest({ model: MODEL, vector: axis(0), asOf: NOW, limit: 5 })
    assert.equal(found.length, 1)
    assert.equal(await opened.store.vectors.forgetOthers(MODEL), 2)
    assert.equal(await opened.store.vectors.forgetOthers(MODEL), 0)
    assert.deepEqual([await opened.store.vectors.count('test:old'), await opened.store.vectors.count(MODEL)], [0, 1])
  })

  test('vectors go with their articles', async () => {
    await using opened = await open()
    const { passages } = await saved(opened.store, ['one'])
    await opened.store.vectors.save(MODEL, vectorsOf(passages))
    await opened.store.prune('2026-12-01T00:00:00.000Z')
    assert.equal(await opened.store.vectors.count(MODEL), 0)
    assert.deepEqual(await opened.store.vectors.nearest({ model: MODEL, vector: axis(0), asOf: NOW, limit: 5 }), [])
  })
}

async function saved(store: Store, texts: readonly string[]) {
  await store.articles.save(texts.map((text) => articleDraft({ key: `url:${text}`, title: `On ${text}`, text })))
  return store.vectors.missing('test:none')
}

function vectorsOf(passages: readonly { readonly id: PassageId }[]): ReadonlyMap<PassageId, Float32Array> {
  return new Map(passages.map(({ id }, at) => [id, axis(at)]))
}

function axis(at: number): Float32Array {
  return new Float32Array(DIMENSIONS).fill(1, at, at + 1)
}

/** Of length 1, with this cosine to the first axis. */
function mixed(cosine: number): Float32Array {
  const vector = new Float32Array(DIMENSIONS)
  vector[0] = cosine
  vector[1] = Math.sqrt(1 - cosine * cosine)
  return vector
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values)
  return length === 0 ? axis(0) : Float32Array.from(values, (value) => value / length)
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}
