import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tenseAt } from '../../../../../src/domain/verify/literals/dates/tense-at.ts'

for (const [sentence, tense] of [
  ['The ferry sank on Monday off Grey Skerry.', 'past'],
  ['The bridge was closed to all traffic on Monday evening after a storm.', 'past'],
  ['The plant will open in May, the ministry said on Monday.', 'past'],
  ['The hearing will resume on Monday.', 'future'],
  ['The hearing is to resume on Monday.', 'future'],
  ['Parliament has summoned the minister for Monday to explain the cracks.', 'unknown'],
  ['A judge ordered the company to appear on Monday.', 'unknown'],
  ['The vote was postponed to Monday.', 'unknown'],
  ['The planned strike on Monday worries commuters.', 'unknown'],
  ['The exhibition opens on Monday.', 'unknown'],
  ['Pupils must hand in their forms on Monday.', 'unknown'],
  ['Shops stay shut until Monday.', 'unknown'],
] as const)
  test(`"${sentence}" is ${tense} at its Monday`, () => {
    assert.equal(tenseAt(sentence, sentence.indexOf('Monday')), tense)
  })
