import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decideTimes } from '../../../../src/ingest/prepare/decide-times.ts'

const NOW = new Date('2026-03-02T10:00:00Z')

it('keeps an instant, in UTC', () => {
  assert.deepEqual(decideTimes({ publishedAt: '2026-03-01T23:30:00-05:00' }, NOW), {
    times: { publishedAt: '2026-03-02T04:30:00.000Z' },
    noted: [],
  })
})

it('says when only the day is known', () => {
  const { times } = decideTimes({ publishedAt: '2026-03-01' }, NOW)
  assert.deepEqual(times, { publishedAt: '2026-03-01T00:00:00.000Z', publishedPrecision: 'day' })
})

it('leaves an article undated when its date is missing, unreadable or in the future, and notes why', () => {
  assert.deepEqual(decideTimes({}, NOW), { times: {}, noted: [] })
  assert.deepEqual(decideTimes({ publishedAt: 'March' }, NOW), {
    times: {},
    noted: [{ text: 'March', reason: 'unreadable-date' }],
  })
  const future = '2026-03-03T10:00:01Z'
  assert.deepEqual(decideTimes({ publishedAt: future }, NOW), {
    times: {},
    noted: [{ text: future, reason: 'future-date' }],
  })
})

it('forgives a day of difference between clocks and zones', () => {
  assert.equal(decideTimes({ publishedAt: '2026-03-03T09:59:00Z' }, NOW).times.publishedAt, '2026-03-03T09:59:00.000Z')
  assert.equal(decideTimes({ publishedAt: '2026-03-03' }, NOW).times.publishedPrecision, 'day')
})

it('keeps an update only when it is later than the publication', () => {
  const at = (updatedAt: string) => decideTimes({ publishedAt: '2026-03-01T10:00:00Z', updatedAt }, NOW).times.updatedAt
  assert.equal(at('2026-03-01T12:00:00Z'), '2026-03-01T12:00:00.000Z')
  assert.equal(at('2026-03-01T10:00:00Z'), undefined)
  assert.equal(at('2026-02-01T10:00:00Z'), undefined)
})
