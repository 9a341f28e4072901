import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { coveredBy } from '../../../../src/domain/text/covered-by.ts'

test('an offset is covered when any span holds it, in whatever order the spans come and however they overlap', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(span), fc.nat(60), (spans, offset) => {
      const expected = spans.some(({ start, end }) => offset >= start && offset < end)
      assert.equal(coveredBy(spans)(offset), expected)
    }),
  )
})
