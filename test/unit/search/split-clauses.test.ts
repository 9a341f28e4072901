import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { questionTokens } from '../../../src/domain/text/content-words.ts'
import { splitClauses } from '../../../src/search/split-clauses.ts'

const termsOf = (piece: string) => [...new Set(questionTokens(piece).map(({ key }) => key))]

test('a question about several reports is cut between them', () => {
  const question =
    'Does the Courier call the ferry Alma unsafe after divers found cracked plates, while the Herald blames the harbour pilot Oda Brekke for missing two buoys?'
  assert.deepEqual(splitClauses(question, termsOf), [
    ['courier', 'call', 'ferry', 'alma', 'unsafe', 'divers', 'found', 'cracked', 'plates'],
    ['herald', 'blames', 'harbour', 'pilot', 'oda', 'brekke', 'missing', 'two', 'buoys'],
  ])
})

test('a question in one piece, a short one and a pasted text are not cut', () => {
  const paste = Array.from({ length: 90 }, (_, n) => `word${n}`).join(' and ')
  for (const question of ['', 'Who won, and when?', 'How many cracks, plates and bolts did divers find?', paste])
    assert.deepEqual(splitClauses(question, termsOf), [], question.slice(0, 40))
})

test('clauses hold every term of the question and no other, at least six each', () => {
  const words = fc.constantFrom(
    ...'ferry, harbour tax; council and while who pilot Selm 1,000 the of bridge'.split(' '),
  )
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 60 }),
      fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { maxLength: 40 }),
      (a, b) => {
        const question = [...a, ...b].toSorted().join(' ')
        const clauses = splitClauses(question, termsOf)
        if (clauses.length === 0) return
        assert.ok(clauses.length > 1)
        assert.deepEqual(new Set(clauses.flat()), new Set(termsOf(question)))
      },
    ),
  )
})
