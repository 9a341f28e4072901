import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderNotes } from '../../../../src/slack/blocks/answer-notes.ts'
import { describeWriter } from '../../../../src/slack/blocks/writer-line.ts'
import { notFoundAnswer, sampleAnswer } from '../sample-answer.ts'

const BUDGET = { model: 'large', reason: 'budget', limit: 'channel' } as const
const DOWN = { model: 'small', reason: 'model-unavailable' } as const

test('says who wrote when all went as it should', () => {
  assert.equal(describeWriter({ writer: 'extractive' }), 'Quoted word for word from the articles.')
  const [claim] = sampleAnswer().claims
  assert.ok(claim)
  const explained = { ...claim, text: `${claim.text} [17 March 2026]` }
  assert.match(describeWriter({ writer: 'extractive', claims: [explained] }), /; what stands in \[brackets\] is added/)
  assert.match(describeWriter({ writer: 'openai', model: 'large' }), /^Written by large; every sentence was checked/)
})

test('says whose budget is spent, and who wrote instead', () => {
  assert.match(
    describeWriter({ writer: 'openai', model: 'small', fallbackReason: 'budget', passedOver: [BUDGET] }),
    /^What this channel may spend on models today does not cover another call just now \(large\): written by small; every sentence was checked/,
  )
})

test('says each step that led to quoting', () => {
  assert.equal(
    describeWriter({ writer: 'extractive', fallbackReason: 'budget', passedOver: [BUDGET, DOWN] }),
    'What this channel may spend on models today does not cover another call just now (large). The writing model cannot be reached (small): quoted word for word from the articles.',
  )
})

test('says the reason of an answer that was kept by an older version', () => {
  assert.match(describeWriter({ writer: 'extractive', fallbackReason: 'budget' }), /budget is spent: quoted/)
})

test('says of a refusal too that the model did not take part', () => {
  const notes = renderNotes(notFoundAnswer({ fallbackReason: 'budget', passedOver: [{ ...BUDGET, limit: 'person' }] }))
  assert.ok(
    notes.includes(
      'What you may spend on models today does not cover another call just now: I looked for an answer without it.',
    ),
  )
  assert.ok(!renderNotes(notFoundAnswer()).some((note) => note.includes('looked')))
})
