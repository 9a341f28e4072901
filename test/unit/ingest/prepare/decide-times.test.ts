import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decideTimes } from '../../../../src/ingest/prepare/decide-times.ts'

/** Times as one input states them. */
function decide(given: { publishedAt?: string; updatedAt?: string }): ReturnType<typeof decideTimes> {
  return decideTimes({ published: [given.publishedAt], updated: [given.updatedAt] }, NOW)
}

const NOW = new Date('2026-03-02T10:00:00Z')

it('keeps an instant, in UTC', () => {
  assert.deepEqual(decide({ publishedAt: '2026-03-01T23:30:00-05:00' }), {
    times: { publishedAt: '2026-03-02T04:30:00.000Z' },
    noted: [],
  })
})

it('says when only the day is known', () => {
  const { times } = decide({ publishedAt: '2026-03-01' })
  assert.deepEqual(times, { publishedAt: '2026-03-01T00:00:00.000Z', publishedPrecision: 'day' })
})

it('leaves an article undated when its date is missing, unreadable or in the future, and notes why', () => {
  assert.deepEqual(decide({}), { times: {}, noted: [] })
  assert.deepEqual(decide({ publishedAt: 'March' }), {
    times: {},
    noted: [{ text: 'March', reason: 'unreadable-date' }],
  })
  const future = '2026-03-03T10:00:01Z'
  assert.deepEqual(decide({ publishedAt: future }), {
    times: {},
    noted: [{ text: future, reason: 'future-date' }],
  })
})

it('takes the next statement when the first is not believed', () => {
  const future = '2031-01-01T00:00:00Z'
  assert.deepEqual(decideTimes({ published: [future, '2026-03-01'], updated: [] }, NOW), {
    times: { publishedAt: '2026-03-01T00:00:00.000Z', publishedPrecision: 'day' },
    noted: [{ text: future, reason: 'future-date' }],
  })
})

it('forgives a day of difference between clocks and zones', () => {
  assert.equal(decide({ publishedAt: '2026-03-03T09:59:00Z' }).times.publishedAt, '2026-03-03T09:59:00.000Z')
  assert.equal(decide({ publishedAt: '2026-03-03' }).times.publishedPrecision, 'day')
})

it('keeps an update only when it is later than the publication', () => {
  const at = (updatedAt: string) => decide({ publishedAt: '2026-03-01T10:00:00Z', updatedAt }).times.updatedAt
  assert.equal(at('2026-03-01T12:00:00Z'), '2026-03-01T12:00:00.000Z')
  assert.equal(at('2026-03-01T10:00:00Z'), undefined)
  assert.equal(at('2026-02-01T10:00:00Z'), undefined)
})
