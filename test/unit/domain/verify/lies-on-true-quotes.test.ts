import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'
import { LIES_ON_TRUE_QUOTES, MIXED } from './lies-on-true-quotes.ts'

/** Whether a claim passes that quotes invented articles whole, each published on a Wednesday. */
function passes(claim: string, ...articles: readonly string[]): boolean {
  const evidence = articles.map(
    (text, at) => [at + 1, { text, title: 'News', publishedAt: '2026-03-18T10:00:00.000Z' }] as const,
  )
  const quotes = articles.map((text, at) => ({ passage: at + 1, text }))
  return verifyDraft({ text: claim, quotes }, new Map(evidence)).ok
}

for (const [what, cases] of Object.entries(LIES_ON_TRUE_QUOTES)) {
  for (const [source, ...lies] of cases) {
    for (const lie of lies) {
      test(`refuses ${what}: "${lie}" of "${source}"`, () => assert.equal(passes(lie, source), false))
    }
    test(`accepts "${source}" itself, under ${what}`, () => assert.ok(passes(source, source)))
  }
}

for (const [one, other, claim] of MIXED) {
  test(`refuses what only two articles together would say: "${claim}" of "${one}" and "${other}"`, () => {
    assert.equal(passes(claim, one, other), false)
    assert.ok(passes(one, one, other))
    assert.ok(passes(other, one, other))
  })
}
