import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyDraft } from '../../../../../src/domain/verify/verify-draft.ts'

function isVerified(quote: string, claim: string): boolean {
  const draft = { text: claim, quotes: [{ passage: 1, text: quote }] }
  return verifyDraft(draft, new Map([[1, { text: quote, title: 'News' }]])).ok
}

test('so many a day are not so many a week', () => {
  const quote = 'The bridge carries 38,000 vehicles a day, the ministry said.'
  assert.equal(isVerified(quote, 'The bridge carries 38,000 vehicles a week.'), false)
  assert.equal(isVerified(quote, 'The bridge carries 38,000 vehicles per month.'), false)
})

test('a rate may be told in other words, and a time is no rate', () => {
  const quote = 'The bridge carries 38,000 vehicles a day, the ministry said.'
  assert.equal(isVerified(quote, 'The bridge carries 38,000 vehicles per day.'), true)
  assert.equal(isVerified(quote, 'The bridge carries 38,000 vehicles daily.'), true)
})
