import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDate, formatDateTime } from '../../../../src/slack/blocks/format-date.ts'

test('a date is written out, in the time zone that is asked for', () => {
  assert.equal(formatDate('2026-03-18T23:30:00.000Z'), '18 March 2026')
  assert.equal(formatDateTime('2026-03-18T23:30:00.000Z', 'Europe/Berlin'), '19 March 2026, 00:30')
})
