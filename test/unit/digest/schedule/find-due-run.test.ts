import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDueRun } from '../../../../src/digest/schedule/find-due-run.ts'
import { parseSchedule } from '../../../../src/digest/schedule/parse-schedule.ts'
import { DAY_MS } from '../../../../src/domain/timestamp.ts'

function due(cron: string, { expected, now }: { expected?: string; now: string }) {
  const schedule = parseSchedule({ cron, timezone: 'UTC' })
  const expectedAt = expected === undefined ? undefined : new Date(expected)
  const found = findDueRun(schedule, { expectedAt, now: new Date(now), catchUpMs: DAY_MS })
  return Object.fromEntries(Object.entries(found).map(([name, at]) => [name, at?.toISOString()]))
}

test('nothing is due before the expected time', () => {
  assert.deepEqual(due('0 7 * * *', { expected: '2026-11-20T07:00:00Z', now: '2026-11-20T06:59:59Z' }), {
    nextRunAt: '2026-11-20T07:00:00.000Z',
  })
})

test('a run is due from its minute on', () => {
  assert.deepEqual(due('0 7 * * *', { expected: '2026-11-20T07:00:00Z', now: '2026-11-20T07:00:00Z' }), {
    dueAt: '2026-11-20T07:00:00.000Z',
    nextRunAt: '2026-11-21T07:00:00.000Z',
  })
})

test('of many missed runs only the latest is owed', () => {
  assert.deepEqual(due('0 * * * *', { expected: '2026-11-18T10:00:00Z', now: '2026-11-20T07:12:00Z' }), {
    dueAt: '2026-11-20T07:00:00.000Z',
    nextRunAt: '2026-11-20T08:00:00.000Z',
  })
})

test('a run missed by more than the limit is skipped', () => {
  assert.deepEqual(due('0 7 * * 1', { expected: '2026-11-16T07:00:00Z', now: '2026-11-19T07:00:00Z' }), {
    skippedAt: '2026-11-16T07:00:00.000Z',
    nextRunAt: '2026-11-23T07:00:00.000Z',
  })
})

test('a subscription without an expected time, or one from an older expression, only gets its next one', () => {
  assert.deepEqual(due('0 7 * * *', { now: '2026-11-20T07:30:00Z' }), { nextRunAt: '2026-11-21T07:00:00.000Z' })
  assert.deepEqual(due('0 9 * * 1', { expected: '2026-11-20T07:00:00Z', now: '2026-11-20T07:30:00Z' }), {
    nextRunAt: '2026-11-23T09:00:00.000Z',
  })
})
