import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, describeAge, formatDate, formatDateTime } from '../../../../src/slack/blocks/format-date.ts'

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

test('a date is written out, in the time zone that is asked for', () => {
  assert.equal(formatDate('2026-03-18T23:30:00.000Z'), '18 March 2026')
  assert.equal(formatDateTime('2026-03-18T23:30:00.000Z', 'Europe/Berlin'), '19 March 2026, 00:30')
})

test('counts are written with their noun', () => {
  assert.deepEqual(
    [count(1, 'article'), count(1_204, 'article'), count(2, 'story', 'stories')],
    ['1 article', '1,204 articles', '2 stories'],
  )
})
