import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerKind } from '../../../../src/domain/question/expected-answer.ts'
import { findCandidates } from '../../../../src/domain/question/find-candidates.ts'

function found(text: string, kind: AnswerKind): readonly string[] {
  return findCandidates(text, kind).map(({ start, end }) => text.slice(start, end))
}

const LIST = '1,'.repeat(20_000)

test('amounts are read whole with their separators, also behind a list of digits and behind a comma', () => {
  assert.deepEqual(found('It cost 1,200,000 crowns, then 3.5 million euros.', 'money'), [
    '1,200,000 crowns',
    '3.5 million euros',
  ])
  assert.deepEqual(found('Of the tower,5 crowns were left.', 'money'), ['5 crowns'])
  assert.deepEqual(found(`${LIST} and 40 crowns`, 'money'), ['40 crowns'])
})

test('percentages and durations are found behind a list of digits', () => {
  assert.deepEqual(found(`${LIST} and 4.5 per cent or five per cent`, 'percent'), ['4.5 per cent', 'five per cent'])
  assert.deepEqual(found(`${LIST} and 1,200 days, half a year, an hour and 3-year`, 'duration').slice(0, 1), [
    '1,200 days',
  ])
})

test('numbers of a date are no counts, in a text of many dates', () => {
  const text = `${'On 3 May 2020 came 12 boats. '.repeat(500)}`.trim()
  assert.deepEqual(new Set(found(text, 'count')), new Set(['12']))
})

test('a place is told by the word before it far into a text', () => {
  assert.deepEqual(found(`${'the boats came and went '.repeat(200)}through the Norwick gate`, 'place'), ['Norwick'])
})
