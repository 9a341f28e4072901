import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitSentences } from '../../../../src/domain/text/split-sentences.ts'

function sentences(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end))
}

test('a full stop after a title, an initial or a country does not end a sentence', () => {
  assert.deepEqual(sentences('Dr. Holm met Sen. J. B. Lee. The U.S. Army left on Nov. 3. It was No. 5.'), [
    'Dr. Holm met Sen. J. B. Lee.',
    'The U.S. Army left on Nov. 3.',
    'It was No. 5.',
  ])
})

test('two initials of one person do not end a sentence, with or without a space between them', () => {
  assert.deepEqual(sentences('The bakery of A.B. Thornquist closed. It was sold to C. D. Marsh.'), [
    'The bakery of A.B. Thornquist closed.',
    'It was sold to C. D. Marsh.',
  ])
})

test('two letters of a club or an office end a sentence behind its name, not as initials of the name that follows', () => {
  assert.deepEqual(
    sentences(
      'It was the first cup for Norwick F.C. Crowds cheered. It was won by Norwick A.C. Lowmere came second. ' +
        'The cup went to A.C. Holm. On F.C. Thornquist nothing was heard. It was told by Anselm Roth M.P. Nobody asked.',
    ),
    [
      'It was the first cup for Norwick F.C.',
      'Crowds cheered.',
      'It was won by Norwick A.C.',
      'Lowmere came second.',
      'The cup went to A.C. Holm.',
      'On F.C. Thornquist nothing was heard.',
      'It was told by Anselm Roth M.P.',
      'Nobody asked.',
    ],
  )
})

test('an abbreviation ends a sentence when a new one clearly begins', () => {
  assert.deepEqual(
    sentences('He lives in the U.S. The trial began at 5 p.m. She sold Almond Inc. “We won,” he said.'),
    ['He lives in the U.S.', 'The trial began at 5 p.m.', 'She sold Almond Inc.', '“We won,” he said.'],
  )
})

test('decimals, clock times and dots in the middle do not end a sentence', () => {
  assert.deepEqual(sentences('It rose 4.5 per cent at 5.12 am... and fell. Then it stopped.'), [
    'It rose 4.5 per cent at 5.12 am... and fell.',
    'Then it stopped.',
  ])
})

test('a question inside speech stays with the words that follow it', () => {
  assert.deepEqual(sentences('“Why now?” she asked. “Go!” Nobody moved.'), [
    '“Why now?” she asked.',
    '“Go!”',
    'Nobody moved.',
  ])
})

test('a lost space between two sentences still separates them', () => {
  assert.deepEqual(sentences('The bridge was closed.The minister said so.'), [
    'The bridge was closed.',
    'The minister said so.',
  ])
})

test('a blank line always ends a sentence, a wrapped line never does', () => {
  assert.deepEqual(
    sentences('Bridge closed\n\nThe ministry closed the bridge over the river Sarn on Tuesday\nevening. It said so.'),
    ['Bridge closed', 'The ministry closed the bridge over the river Sarn on Tuesday\nevening.', 'It said so.'],
  )
})

test('lines of a list are sentences of their own', () => {
  assert.deepEqual(sentences('Ferry times\nTrain times\nOpening hours'), [
    'Ferry times',
    'Train times',
    'Opening hours',
  ])
})

test('Chinese and Japanese full stops end sentences', () => {
  assert.deepEqual(sentences('大桥周二关闭。工程师发现裂缝。'), ['大桥周二关闭。', '工程师发现裂缝。'])
})

test('every sign that is not white space is in exactly one sentence, in order', () => {
  const piece = fc.constantFrom(
    'Dr. ',
    'a',
    'B. ',
    '“',
    '”',
    '. ',
    '! ',
    '\n',
    '\n\n',
    ' ',
    'U.S. ',
    '3.5',
    '。',
    '…',
    '👍',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        const spans = splitSentences(text)
        let at = 0
        for (const { start, end } of spans) {
          assert.equal(text.slice(at, start).trim(), '')
          assert.equal(text.slice(start, end), text.slice(start, end).trim())
          assert.ok(end > start)
          at = end
        }
        assert.equal(text.slice(at).trim(), '')
      },
    ),
  )
})
