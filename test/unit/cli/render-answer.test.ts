import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeNotFound } from '../../../src/answer/describe-not-found.ts'
import { renderAnswer } from '../../../src/cli/records/answer-record.ts'
import type { Claim } from '../../../src/domain/claim.ts'
import { sampleAnswer } from '../slack/sample-answer.ts'

test('a sentence that is a side of a disagreement is printed once, among the sides', () => {
  const answer = sampleAnswer()
  const [claim] = answer.claims
  assert.ok(claim)
  const other: Claim = { ...claim, text: 'The bridge stayed closed.' }
  const text = renderAnswer({ ...answer, claims: [claim], conflicts: [{ sides: [claim, other] }] })
  assert.match(text, /^The sources disagree:/)
  assert.equal(
    text.split(claim.text).length - 1 - claim.citations.filter(({ title }) => title.includes(claim.text)).length,
    1,
  )
  assert.match(text, /The bridge stayed closed\./)
})

test('a sentence that a side quotes together with the next one is printed once', () => {
  const answer = sampleAnswer()
  const [claim] = answer.claims
  assert.ok(claim)
  const side: Claim = { ...claim, text: `${claim.text} It opens again in May.` }
  const other: Claim = { ...claim, text: 'The bridge stayed closed.' }
  const text = renderAnswer({ ...answer, claims: [claim], conflicts: [{ sides: [side, other] }] })
  assert.match(text, /^The sources disagree:/)
})

test('who wrote the answer is said in words', () => {
  const { model: _, ...answer } = sampleAnswer()
  assert.match(renderAnswer({ ...answer, writer: 'extractive' }), /Quoted word for word from the articles\.$/m)
  assert.match(renderAnswer({ ...answer, writer: 'openai', model: 'large' }), /Written by large\.$/m)
})

test('a question about a time before all articles is told from when the first one is', () => {
  const nothing = { searched: { articles: 0 }, nearest: [], sourcesDown: [], isClose: false }
  const before = { asOf: '2020-01-01T23:59:59.999Z', first: '2026-11-16T08:00:00.000Z' }
  assert.equal(
    describeNotFound({ ...nothing, before }),
    'No article was known by 1 January 2020; the first there is comes from 16 November 2026.',
  )
  assert.match(describeNotFound({ ...nothing, before: { asOf: before.asOf } }), /There are no articles/)
})
