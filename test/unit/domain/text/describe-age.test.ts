import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeAge } from '../../../../src/domain/text/describe-age.ts'

const NOW = '2026-03-18T12:00:00.000Z'

for (const [at, age] of [
  ['2026-03-18T11:00:00.000Z', 'less than a day old'],
  ['2026-03-17T11:00:00.000Z', '1 day old'],
  ['2026-03-06T00:00:00.000Z', '12 days old'],
  ['2026-02-20T00:00:00.000Z', '3 weeks old'],
  ['2025-12-01T00:00:00.000Z', '3 months old'],
  ['2024-03-01T00:00:00.000Z', '2 years old'],
  ['2026-03-19T13:00:00.000Z', 'dated in the future'],
] as const) {
  test(`${at} is ${age} at ${NOW}`, () => {
    assert.equal(describeAge(at, NOW), age)
  })
}
