import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createManualClock } from '../../support/manual-clock.ts'
import { measureOwn } from './measure-own.ts'

test('plain questions about our own articles are answered, and those beyond them refused, as often as the floors say', async () => {
  const metrics = await measureOwn(createManualClock('2026-11-24T00:00:00.000Z'))
  assert.equal(metrics.length, 2)
  for (const { metric, value, floor } of metrics) assert.ok(value >= floor, `${metric}: ${value} is under ${floor}`)
})
