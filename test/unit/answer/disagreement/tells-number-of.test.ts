import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsNumberOf } from '../../../../src/answer/disagreement/tells-number-of.ts'
import { stem } from '../../../../src/domain/text/stem.ts'

const VISITORS = stem('visitors')

test('the number of something is told whatever stands behind its name: a verb, a comma, a colon or nothing', () => {
  for (const text of [
    'The number of visitors to the fair passed 900.',
    'The number of visitors, the police said, passed 900.',
    'The total of young, and the tally of old visitors: 900',
    'At 900 it was a record number of paying evening visitors',
  ])
    assert.equal(tellsNumberOf(text, VISITORS), true, text)
})

test('the number of something else, which is told to visitors, is not theirs', () => {
  for (const text of [
    'The number of trams, visitors said, fell to 9.',
    'A number of the trams that carried visitors stopped.',
  ])
    assert.equal(tellsNumberOf(text, VISITORS), false, text)
})
