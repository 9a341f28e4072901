import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countWords } from '../../../../src/domain/text/count-words.ts'
import { splitPassages } from '../../../../src/domain/text/split-passages.ts'

function passages(text: string): readonly string[] {
  return splitPassages(text).map(({ start, end }) => text.slice(start, end))
}

function paragraph(words: number): string {
  return `${Array.from({ length: words / 10 }, () => 'One two three four five six seven eight nine ten.').join(' ')}`
}

test('a short article is one passage', () => {
  const text = 'The bridge was closed.\n\nIt will stay shut for six weeks.'
  assert.deepEqual(passages(text), [text])
})

test('paragraphs are kept whole where they fit', () => {
  const text = [paragraph(100), paragraph(100), paragraph(100)].join('\n\n')
  assert.deepEqual(passages(text), [paragraph(100), paragraph(100), paragraph(100)])
})

test('a long paragraph is cut between sentences near 150 words', () => {
  const sizes = passages(paragraph(600)).map(countWords)
  assert.ok(sizes.length >= 3)
  assert.ok(
    sizes.every((size) => size >= 60 && size <= 200),
    String(sizes),
  )
})

test('a short rest joins the passage before it', () => {
  const text = [paragraph(140), 'The end.'].join('\n\n')
  assert.deepEqual(passages(text), [text])
})

test('an empty text has no passages', () => {
  assert.deepEqual(passages(' \n\n '), [])
})

test('the passages cover every sign that is not white space, once and in order', () => {
  const piece = fc.constantFrom(paragraph(30), 'Mr. A. ', 'word ', '\n\n', '\n', '。', '”')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      (text) => {
        let at = 0
        for (const { start, end } of splitPassages(text)) {
          assert.equal(text.slice(at, start).trim(), '')
          assert.ok(end > start)
          at = end
        }
        assert.equal(text.slice(at).trim(), '')
      },
    ),
  )
})
