import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSignRows } from '../../../../src/store/vectors/signs/create-sign-rows.ts'

test('counts the bits in which rows of any length differ from a query', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 }))
  const cases = sizes.chain(([words, rows]) =>
    fc.record({ rows: fc.array(rowOf(words), { minLength: rows, maxLength: rows }), query: rowOf(words) }),
  )
  fc.assert(
    fc.property(cases, ({ rows, query }) => {
      const signs = createSignRows(query.length)
      for (const row of rows) signs.add(row)
      const counted = signs.countDifferences(query, { from: 0, to: rows.length })
      assert.deepEqual(
        [...counted],
        rows.map((row) => differences(row, query)),
      )
    }),
  )
})

test('keeps every row while its memory grows, and counts a range of them', () => {
  const signs = createSignRows(4)
  const rows = Array.from({ length: 40_000 }, (_, n) => Int32Array.of(n, n * 7_919, -n, ~n))
  for (const row of rows) signs.add(row)
  const query = Int32Array.of(5, -1, 0, 1 << 31)
  const [from, to] = [30_000, 40_000]
  assert.deepEqual(
    [...signs.countDifferences(query, { from, to })],
    rows.slice(from, to).map((row) => differences(row, query)),
  )
  assert.deepEqual([...new Int32Array(signs.bytes().slice(16, 32).buffer)], [...(rows[1] ?? [])])
})

test('counts nothing in an empty range', () => {
  assert.equal(createSignRows(3).countDifferences(new Int32Array(3), { from: 0, to: 0 }).length, 0)
})

function rowOf(words: number): fc.Arbitrary<Int32Array> {
  return fc.int32Array({ minLength: words, maxLength: words })
}

function differences(a: Int32Array, b: Int32Array): number {
  return a.reduce((sum, word, at) => sum + ((word ^ (b[at] ?? 0)) >>> 0).toString(2).replaceAll('0', '').length, 0)
}
