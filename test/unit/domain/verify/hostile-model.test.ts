import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'
import { EVIDENCE } from './evidence.ts'
import { ALL_TEXT, lies, truths } from './hostile-model.ts'
import { QUOTES, quoting } from './quotes.ts'

const kinds = Map.groupBy(lies(), ({ kind }) => kind)

for (const [kind, told] of kinds) {
  test(`nothing survives of a model that ${kind}`, () => {
    const survivors = told.filter(({ draft }) => verifyDraft(draft, EVIDENCE).ok)
    assert.deepEqual(survivors, [])
    assert.ok(told.length > 0)
  })
}

test('the true claims beside the lies survive, and they alone', () => {
  const told = [...lies().map(({ draft }) => draft), ...truths()]
  const posted = told.filter((draft) => verifyDraft(draft, EVIDENCE).ok)
  assert.deepEqual(posted, truths())
})

test('no number that is posted stands outside the evidence, whatever a model makes up', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(QUOTES)), fc.integer({ min: 0, max: 100_000 }), (sentence, number) => {
      const text = sentence.replace(/\d[\d,.]*(?=\D)/, `${number} `)
      fc.pre(text !== sentence)
      const { ok } = verifyDraft(quoting(text, sentence), EVIDENCE)
      return !ok || new RegExp(`(?<!\\d)${number}(?!\\d)`).test(ALL_TEXT.replaceAll(',', ''))
    }),
    { numRuns: 300 },
  )
})

test('no text of a model survives that quotes nothing, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.record({ passage: fc.integer(), text: fc.string() }), { maxLength: 3 }),
      (text, quotes) => {
        const verification = verifyDraft({ text, quotes }, EVIDENCE)
        return !verification.ok || quotes.every((quote) => ALL_TEXT.includes(quote.text.trim()))
      },
    ),
  )
})

test('verification holds on any text without throwing or hanging', () => {
  const unit = fc.constantFrom(
    '"',
    '“',
    '(',
    '[',
    '<',
    '-',
    ' ',
    '.',
    ',',
    '1',
    '1,0',
    'a',
    'A',
    'not ',
    'Mr ',
    '…',
    '\u00ad',
    '号',
    '\n',
    'http',
    '%',
    '$',
    ':',
    '/',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 200 }), fc.array(unit, { maxLength: 200 }), (claim, passage) => {
      const text = passage.join('')
      verifyDraft({ text: claim.join(''), quotes: [{ passage: 1, text }] }, new Map([[1, { text, title: 'x' }]]))
    }),
    { numRuns: 200 },
  )
})
