import assert from 'node:assert/strict'
import { it } from 'node:test'
import { scheduleNextFetch } from '../../../../src/ingest/sources/schedule-next-fetch.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = new Date('2026-03-02T10:00:00Z')
const limits = { refreshIntervalMs: 30 * MINUTE, maxRefreshIntervalMs: 24 * HOUR }
const waitMs = (hints: { failures?: number; maxAgeSeconds?: number; retryAfterSeconds?: number }) =>
  scheduleNextFetch({ now, failures: 0, ...hints }, limits).getTime() - now.getTime()

it('comes back at the usual interval, or when the cache says so', () => {
  assert.equal(waitMs({}), 30 * MINUTE)
  assert.equal(waitMs({ maxAgeSeconds: 60 }), 30 * MINUTE)
  assert.equal(waitMs({ maxAgeSeconds: 7_200 }), 2 * HOUR)
  assert.equal(waitMs({ maxAgeSeconds: 604_800 }), 24 * HOUR)
})

it('waits twice as long after each failure, up to a day', () => {
  const waits = [1, 2, 3, 4, 20].map((failures) => waitMs({ failures }) / MINUTE)
  assert.deepEqual(waits, [30, 60, 120, 240, 1_440])
})

it('never comes back before the server wants it to', () => {
  assert.equal(waitMs({ failures: 1, retryAfterSeconds: 7_200 }), 2 * HOUR)
  assert.equal(waitMs({ failures: 1, retryAfterSeconds: 172_800 }), 48 * HOUR)
  assert.equal(waitMs({ failures: 3, retryAfterSeconds: 60 }), 2 * HOUR)
})
