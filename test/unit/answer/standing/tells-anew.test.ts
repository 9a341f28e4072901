import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsAnew, toToldClaim } from '../../../../src/answer/standing/tells-anew.ts'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import type { ToldClaim } from '../../../../src/domain/standing-question.ts'
import { sampleCitation, sampleClaim } from '../../slack/sample-answer.ts'

const told: readonly ToldClaim[] = [
  claimOf('The ferry to Norwick runs again on 3 December, Mayor Lina Dorn said.', 'a'),
]

function claimOf(text: string, ...origins: readonly string[]): ToldClaim {
  return { text, origins: origins as readonly ArticleId[] }
}

test('everything is new to a thread that was told nothing', () => {
  assert.ok(tellsAnew(claimOf('The ferry runs again.', 'a'), []))
})

test('a copy of a report that was told is nothing new, whatever it says', () => {
  assert.ok(!tellsAnew(claimOf('The ferry to Norwick runs again on 9 December.', 'a'), told))
})

test('another report that says the same is nothing new', () => {
  assert.ok(!tellsAnew(claimOf('The ferry to Norwick will run again on 3 December, said Dorn.', 'b'), told))
  assert.ok(!tellsAnew(claimOf('On December 3 the Norwick ferry runs again.', 'b'), told))
})

const NEWS = [
  ['another date', 'The ferry to Norwick runs again on 9 December.'],
  ['a number', 'The ferry to Norwick runs again with 14 trips.'],
  ['another name', 'The ferry to Norwick runs again, Otto Hale said.'],
  ['mostly other words', 'Crews finished welding the hull and passed the safety inspection.'],
] as const

for (const [what, text] of NEWS) {
  test(`another report that tells ${what} is new`, () => {
    assert.ok(tellsAnew(claimOf(text, 'b'), told))
  })
}

test('a claim that rests on a known report and a new one counts as resting on the new one', () => {
  assert.ok(tellsAnew(claimOf('The ferry to Norwick runs again on 9 December.', 'a', 'b'), told))
})

test('a claim is remembered with its quotes, under the reports that its articles are copies of', () => {
  const citations = ['copy', 'b', 'a'].map((id) => sampleCitation({ articleId: id as ArticleId, quote: `From ${id}.` }))
  const originOf = (id: ArticleId) => (id === 'copy' ? ('a' as ArticleId) : id)
  const claim = toToldClaim(sampleClaim({ text: 'From b.', citations }), originOf)
  assert.deepEqual(claim, { text: 'From b.\nFrom copy.\nFrom a.', origins: ['a', 'b'] })
})
