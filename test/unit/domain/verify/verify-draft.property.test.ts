import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'
import {
  amountArbitrary,
  dateArbitrary,
  nameArbitrary,
  placeArbitrary,
  type SentenceParts,
  sentenceArbitrary,
  sentenceOf,
} from './sentence-arbitrary.ts'

const RUNS = { numRuns: 120 }

/** Whether a claim passes that quotes the given sentence of a passage without a date of publication. */
function passes(claim: string, sentences: readonly SentenceParts[], quoted: SentenceParts): boolean {
  const text = sentences.map(sentenceOf).join(' ')
  const evidence = new Map([[1, { text, title: 'The day' }]])
  const verification = verifyDraft({ text: claim, quotes: [{ passage: 1, text: sentenceOf(quoted) }] }, evidence)
  if (verification.ok) {
    for (const { quote, start, end } of verification.located) assert.equal(quote, text.slice(start, end))
  }
  return verification.ok
}

/** Sentences of one passage, and the one that is quoted. */
const passageArbitrary = fc
  .array(sentenceArbitrary, { minLength: 1, maxLength: 4 })
  .chain((sentences) => fc.constantFrom(...sentences).map((quoted) => ({ sentences, quoted })))

test('a claim that is its quote always passes', () => {
  fc.assert(
    fc.property(passageArbitrary, ({ sentences, quoted }) => passes(sentenceOf(quoted), sentences, quoted)),
    RUNS,
  )
})

test('a claim that is several sentences of its passage passes when it quotes them', () => {
  fc.assert(
    fc.property(fc.array(sentenceArbitrary, { minLength: 2, maxLength: 4 }), (sentences) => {
      const text = sentences.map(sentenceOf).join(' ')
      const quotes = sentences.map((sentence) => ({ passage: 1, text: sentenceOf(sentence) }))
      return verifyDraft({ text, quotes }, new Map([[1, { text, title: 'The day' }]])).ok
    }),
    RUNS,
  )
})

/** Each part of a sentence with other values for it. */
const MUTATIONS: Readonly<Record<string, fc.Arbitrary<Partial<SentenceParts>>>> = {
  'a number': amountArbitrary.map((amount) => ({ amount })),
  'a date': dateArbitrary.map((date) => ({ date })),
  'a name': nameArbitrary.map((name) => ({ name })),
  'a place': placeArbitrary.map((place) => ({ place })),
}

for (const [what, mutation] of Object.entries(MUTATIONS)) {
  test(`a claim that has exchanged ${what} of its quote never passes`, () => {
    fc.assert(
      fc.property(passageArbitrary, mutation, ({ sentences, quoted }, change) => {
        const mutated = { ...quoted, ...change }
        fc.pre(!saysTheSame(mutated, quoted))
        return !passes(sentenceOf(mutated), sentences, quoted)
      }),
      RUNS,
    )
  })
}

test('a claim that has taken a name, a place or a number from another sentence of the passage never passes', () => {
  const parts = fc.constantFrom('name', 'place', 'amount')
  fc.assert(
    fc.property(sentenceArbitrary, sentenceArbitrary, parts, (quoted, other, part) => {
      const mutated = { ...quoted, [part]: other[part as keyof SentenceParts] }
      fc.pre(!saysTheSame(mutated, quoted))
      return !passes(sentenceOf(mutated), [quoted, other], quoted)
    }),
    RUNS,
  )
})

test('a claim that has lost or won a "not" never passes', () => {
  fc.assert(
    fc.property(passageArbitrary, ({ sentences, quoted }) => {
      const negation = quoted.negation === '' ? 'not ' : ''
      return !passes(sentenceOf({ ...quoted, negation }), sentences, quoted)
    }),
    RUNS,
  )
})

test('a claim that limits a number otherwise than its quote never passes', () => {
  const limits = fc.constantFrom('more than', 'at least', 'fewer than', 'up to', 'about', '')
  fc.assert(
    fc.property(sentenceArbitrary, fc.integer({ min: 2, max: 900 }), limits, limits, (sentence, value, one, other) => {
      fc.pre(one !== other && !isImplied(one, other))
      const quoted = { ...sentence, amount: `${one} ${value}`.trim() }
      return !passes(sentenceOf({ ...sentence, amount: `${other} ${value}`.trim() }), [quoted], quoted)
    }),
    RUNS,
  )
})

/** Who wrote "more than 40" also said "at least 40"; who wrote 40 also said "about 40". */
function isImplied(quoted: string, claimed: string): boolean {
  const implied: Readonly<Record<string, string>> = { 'more than': 'at least', 'fewer than': 'up to', '': 'about' }
  return implied[quoted] === claimed
}

/** Values that differ in spelling only, or a part that is contained in the other. */
function saysTheSame(one: SentenceParts, other: SentenceParts): boolean {
  if (one.amount !== other.amount) return amountKey(one.amount) === amountKey(other.amount)
  if (one.date !== other.date) return dateKey(one.date) === dateKey(other.date) || isPartOf(one.date, other.date)
  return sentenceOf(one) === sentenceOf(other) || isPartOf(one.place, other.place) || isPartOf(one.name, other.name)
}

function isPartOf(one: string, other: string): boolean {
  return one !== other && other.includes(one)
}

const SPELLED: Readonly<Record<string, string>> = {
  'a dozen': '12',
  twelve: '12',
  three: '3',
  seven: '7',
  'twenty-one': '21',
  forty: '40',
  'two hundred': '200',
}

function amountKey(amount: string): string {
  return (SPELLED[amount] ?? amount).replaceAll(',', '').replace(/^about /, '')
}

function dateKey(date: string): string {
  return date.split(' ').sort().join(' ')
}
