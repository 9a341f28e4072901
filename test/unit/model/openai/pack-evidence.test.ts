import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import { packEvidence } from '../../../../src/model/openai/pack-evidence.ts'
import type { Evidence } from '../../../../src/ports/writer.ts'

const EVIDENCE: readonly Evidence[] = [
  'The ferry from Dorn runs again.',
  'The ferry is blue.',
  'A new ferry was built in Orrin.',
  'The ferry’s propeller was bent by driftwood.',
].map((text, at) => ({ n: at + 1, articleId: `a_${at}` as ArticleId, title: 'Ferry', text, score: 1 - at / 10 }))

const termWeights = new Map([
  ['ferry', 0.2],
  ['propeller', 0.9],
])
/** Two passages fit. */
const budget = { maxTokens: 2, countTokens: () => 1 }

function packed(options: Parameters<typeof packEvidence>[1]) {
  return packEvidence(EVIDENCE, options).map(({ n }) => n)
}

test('after the best passage those with the rare words of the question go in, in rank order', () => {
  assert.deepEqual(packed({ ...budget, termWeights }), [1, 4])
})

test('without weights, and for equal ones, the rank decides', () => {
  assert.deepEqual(packed(budget), [1, 2])
  assert.deepEqual(packed({ ...budget, termWeights: new Map([['ferry', 0.2]]) }), [1, 2])
})

test('the best passage goes in even if it is too long', () => {
  assert.deepEqual(packed({ maxTokens: 0, countTokens: () => 1, termWeights }), [1])
})
