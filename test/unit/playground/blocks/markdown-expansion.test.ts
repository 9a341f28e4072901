import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countMarkdownPieces, expandedBlockCount } from '../../../../src/playground/blocks/markdown-expansion.ts'

const CASES: readonly [string, string, number][] = [
  ['nothing', '', 1],
  ['one paragraph', 'one\ntwo', 1],
  ['two paragraphs', 'one\n\ntwo', 2],
  ['a heading and its paragraph', '# Title\ntext', 2],
  ['a tight list', '- a\n- b\n- c', 1],
  ['a list with blank lines between its items', '- a\n\n- b\n\n- c', 1],
  ['a list item that goes on in the next line', '- a\n  more\n- b', 1],
  ['a list and the paragraph after it', '- a\n\ntext', 2],
  ['a code block with blank lines', '```\na\n\nb\n```', 1],
  ['a code block that is never closed', '```\na\n\nb', 1],
  ['a quote and a rule', '> said\n\n---', 2],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 1],
  ['all of it', '# T\n\npara\n\n- a\n- b\n\n> q\n\n```\nc\n```\n\n| a |\n|---|', 6],
]

for (const [what, markdown, count] of CASES) {
  test(`counts ${what} as ${count}`, () => {
    assert.equal(countMarkdownPieces(markdown), count)
  })
}

test('counts every other block as one', () => {
  const markdown = { type: 'markdown', text: 'one\n\ntwo' }
  assert.equal(expandedBlockCount([{ type: 'divider' }, markdown, { type: 'header' }]), 4)
})

test('counts at least one and never more pieces than lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '-', ' ', '#', '`', '>', '|') }), (text) => {
      const count = countMarkdownPieces(text)
      assert.ok(count >= 1 && count <= text.split('\n').length)
    }),
  )
})
