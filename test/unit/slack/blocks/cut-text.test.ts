import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutMrkdwn, shortenText } from '../../../../src/slack/blocks/cut-text.ts'
import { escapeMrkdwn } from '../../../../src/slack/blocks/escape-mrkdwn.ts'
import { renderLink } from '../../../../src/slack/blocks/link.ts'

test('a short text is one piece', () => {
  assert.deepEqual(cutMrkdwn('short', 10), ['short'])
  assert.deepEqual(cutMrkdwn('', 10), [])
})

test('a long text is cut at a paragraph or sentence where one is near', () => {
  assert.deepEqual(cutMrkdwn('First part.\n\nSecond part.', 16), ['First part.\n\n', 'Second part.'])
  assert.deepEqual(cutMrkdwn('One two. Three four.', 12), ['One two. ', 'Three four.'])
})

test('a link is never cut', () => {
  const link = renderLink('https://herald.example/a', 'A long label with words')
  const pieces = cutMrkdwn(`${'word '.repeat(6)}${link} end`, 60)
  assert.ok(pieces.some((piece) => piece.includes(link)))
})

test('an entity and a surrogate pair are never cut', () => {
  assert.deepEqual(cutMrkdwn('aaaaaaaa&amp;b', 10), ['aaaaaaaa', '&amp;b'])
  assert.deepEqual(cutMrkdwn('aaaaaaaaa😀b', 10), ['aaaaaaaaa', '😀b'])
})

test('the pieces of any text fit, join to the text again, and cut no entity or pair', () => {
  const words = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('&', '<', ' ', '\n', '😀')),
  )
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 40 }), (parts, max) => {
      const text = escapeMrkdwn(parts.join(''))
      const pieces = cutMrkdwn(text, max)
      assert.equal(pieces.join(''), text)
      for (const piece of pieces) {
        assert.ok(piece.length <= max && piece.isWellFormed())
        assert.doesNotMatch(piece, /&(?!(?:amp|lt|gt);)/)
      }
    }),
  )
})

test('what is shortened ends in an ellipsis, at a word where one is near', () => {
  assert.equal(shortenText('The council met again on Tuesday', 20), 'The council met…')
  assert.equal(shortenText('short', 20), 'short')
  assert.equal(shortenText('😀😀😀', 4), '😀…')
})
