import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { locateQuote } from '../../../../src/domain/verify/locate-quote.ts'

/** The words of the text that a quote was found to be. */
function found(text: string, quote: string): string | undefined {
  const span = locateQuote(text, quote)
  return span && text.slice(span.start, span.end)
}

const SPELLINGS: readonly (readonly [string, string, string, string])[] = [
  ['straight quotes for curly ones', 'He said “no” twice.', 'said "no" twice', 'said “no” twice'],
  ['an apostrophe', 'The club’s coach left.', "the club's coach", 'The club’s coach'],
  [
    'a hyphen for a dash with spaces',
    'The bridge — built in 1932 — is shut.',
    'bridge - built in 1932 - is',
    'bridge — built in 1932 — is',
  ],
  ['two hyphens for a dash', 'The bridge—built in 1932—is shut.', 'bridge -- built in 1932', 'bridge—built in 1932'],
  ['dots for an ellipsis', 'We will see… maybe.', 'We will see... maybe', 'We will see… maybe'],
  ['no-break spaces', 'about 12\u00a0000 people', 'about 12 000 people', 'about 12\u00a0000 people'],
  ['line breaks', 'The bridge is\nshut today.', 'bridge is shut', 'bridge is\nshut'],
  ['soft hyphens', 'The gov\u00adern\u00adment fell.', 'government fell', 'gov\u00adern\u00adment fell'],
  ['zero-width spaces', 'The\u200b port closed.', 'The port closed', 'The\u200b port closed'],
  ['another letter case', 'The Port Closed.', 'the port closed', 'The Port Closed'],
  ['composed accents', 'Cafe\u0301 Ilse burned.', 'Caf\u00e9 Ilse burned', 'Cafe\u0301 Ilse burned'],
  ['ligatures', 'The o\ufb03ce burned.', 'The office burned', 'The o\ufb03ce burned'],
  ['full-width signs', '价格为１２０元。', '价格为120元', '价格为１２０元'],
  ['another stop at the end', 'The port closed, he said.', 'The port closed.', 'The port closed'],
  ['quotation marks around it', 'The port closed.', '"The port closed."', 'The port closed'],
]
for (const [what, text, quote, original] of SPELLINGS) {
  test(`finds a quote with ${what} and gives the original back`, () => assert.equal(found(text, quote), original))
}

test('gives back what an ellipsis left out', () => {
  const text = 'The bridge, which nobody inspected, will close on Monday.'
  assert.equal(found(text, 'The bridge … will close'), 'The bridge, which nobody inspected, will close')
  assert.equal(found(text, 'The bridge [...] will close'), 'The bridge, which nobody inspected, will close')
})

test('does not join what stands far apart', () => {
  assert.equal(found(`The bridge. ${'Other news. '.repeat(40)} It will close.`, 'The bridge … will close'), undefined)
})

test('does not join pieces against their order', () => {
  assert.equal(found('The bridge will close.', 'will close … The bridge'), undefined)
})

const CUT: readonly (readonly [string, string])[] = [
  ['1,200 people came', '200 people came'],
  ['1,200 people came', '1 people'],
  ['it cost 4.25 million', 'it cost 4.2'],
  ['it cost 4.25 million', '25 million'],
  ['unhappy with it', 'happy with it'],
  ['the capital city', 'the cap'],
]
for (const [text, quote] of CUT) {
  test(`does not find "${quote}" in "${text}": words and numbers are not cut`, () => {
    assert.equal(found(text, quote), undefined)
  })
}

test('finds the place where the words are whole, after one where they are cut', () => {
  assert.deepEqual(locateQuote('1,200 people, then 200 people', '200 people'), { start: 19, end: 29 })
})

test('finds nothing in an empty text, and no empty quote', () => {
  assert.equal(locateQuote('', 'a'), undefined)
  assert.equal(locateQuote('a', ''), undefined)
  assert.equal(locateQuote('a', ' … '), undefined)
})

test('finds every stretch of whole words of any text', () => {
  const word = fc.constantFrom(
    'port',
    'Ruiz',
    '1,200',
    '40%',
    '“no”',
    'it’s',
    'well-known',
    'café',
    '12',
    'and',
    '…',
    '—',
    'naïve,',
  )
  const gap = fc.constantFrom(' ', '  ', '\n', '\u00a0')
  const texts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.map(([one, space]) => one + space).join('')
      const from = a % parts.length
      const to = from + 1 + (b % (parts.length - from))
      const quote = parts
        .slice(from, to)
        .map(([one]) => one)
        .join(' ')
      fc.pre(/[\p{L}\p{N}]/u.test(quote))
      return found(text, quote) !== undefined
    }),
  )
})
