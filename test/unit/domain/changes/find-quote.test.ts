import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuote } from '../../../../src/domain/changes/find-quote.ts'

const CITED = 'The bridge opened on Monday. It cost 12 million crowns, the mayor said.\n\nFerries stop next week.'

function find(quote: string, other: string) {
  const start = CITED.indexOf(quote)
  assert.ok(start >= 0)
  const found = findQuote(CITED, { start, end: start + quote.length }, other)
  return found.kind === 'changed' ? [found.kind, found.before, found.after.map(({ text }) => text)] : found
}

const QUOTE = 'It cost 12 million crowns, the mayor said.'

test('a quote that stands there still is kept, wherever it moved and however its signs are set', () => {
  assert.deepEqual(find(QUOTE, `News.\n\nFerries stop next week.\n\n${QUOTE}`), { kind: 'kept' })
  assert.deepEqual(find(QUOTE, CITED.replace('12 million', '12\u00a0million')), { kind: 'kept' })
})

test('a change elsewhere in the article, or in the rest of a quoted sentence, does not touch the quote', () => {
  assert.deepEqual(find(QUOTE, CITED.replace('Monday', 'Tuesday')), { kind: 'kept' })
  assert.deepEqual(find('It cost 12 million crowns', CITED.replace('the mayor said', 'the council said')), {
    kind: 'kept',
  })
})

test('a quote whose words changed is found in its new words', () => {
  const after = 'It cost 14 million crowns, the mayor said.'
  assert.deepEqual(find(QUOTE, CITED.replace(QUOTE, after)), ['changed', QUOTE, [after]])
})

test('a quote of two sentences of which one changed is told by the changed one', () => {
  const both = 'The bridge opened on Monday. It cost 12 million crowns, the mayor said.'
  const changed = find(both, CITED.replace('Monday', 'Tuesday'))
  assert.deepEqual(changed, ['changed', 'The bridge opened on Monday.', ['The bridge opened on Tuesday.']])
})

test('a quote that is gone is removed', () => {
  assert.deepEqual(find(QUOTE, 'The bridge opened on Monday.\n\nFerries stop next week.'), {
    kind: 'removed',
    before: QUOTE,
  })
})
