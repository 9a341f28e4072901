import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseMachineDate } from '../../../../src/ingest/dates/parse-machine-date.ts'
import { parseWrittenDate } from '../../../../src/ingest/dates/parse-written-date.ts'
import { acceptDate } from '../../../../src/ingest/dates/stated-date.ts'

const NOW = new Date('2024-03-20T12:00:00Z')

for (const [text, value] of [
  ['2024-03-14T18:05:00+01:00', '2024-03-14T18:05:00+01:00'],
  ['2024-03-14T18:05:00.123Z', '2024-03-14T18:05:00Z'],
  ['2024-03-14 18:05:00 +0100', '2024-03-14T18:05:00+01:00'],
  ['2024-03-14T18:05', '2024-03-14'],
  ['20240314', '2024-03-14'],
  ['2024/3/14', '2024-03-14'],
  ['Thu, 14 Mar 2024 18:05:00 GMT', '2024-03-14T18:05:00Z'],
  ['14 Mar 2024 18:05 EST', '2024-03-14T18:05:00-05:00'],
  ['1710435900', '2024-03-14T17:05:00Z'],
] as const)
  test(`reads ${text} as ${value}`, () => assert.equal(parseMachineDate(text)?.value, value))

for (const text of ['', 'yesterday', '2024-02-30', '2024-13-01', '14', 'page 1 of 3'])
  test(`does not take "${text}" for a date`, () => assert.equal(parseMachineDate(text), undefined))

for (const [text, value] of [
  ['14 March 2024', '2024-03-14'],
  ['March 14, 2024', '2024-03-14'],
  ['Published Thu 14 Mar 2024 18.54 GMT', '2024-03-14'],
  ['14. März 2024', '2024-03-14'],
  ['14 de marzo de 2024', '2024-03-14'],
  ['2024年3月14日', '2024-03-14'],
  ['14/03/2024', '2024-03-14'],
  ['16 March', '2024-03-16'],
  ['12 November', '2023-11-12'],
] as const)
  test(`reads "${text}", written by people, as ${value}`, () => {
    assert.equal(parseWrittenDate(text, { readAt: NOW })?.value.slice(0, 10), value)
  })

test('does not choose between two readings of figures', () => {
  assert.equal(parseWrittenDate('03/04/2024'), undefined)
})

test('does not give a year to a day that lies long back', () => {
  assert.equal(parseWrittenDate('25 March', { readAt: NOW }), undefined)
  assert.equal(parseWrittenDate('2 June', { readAt: NOW }), undefined)
  assert.equal(parseWrittenDate('16 March'), undefined)
})

test('counts "ago" from the time of reading only, and only when that is known', () => {
  assert.equal(parseWrittenDate('2 hours ago', { readAt: NOW })?.value, '2024-03-20T10:00:00Z')
  assert.equal(parseWrittenDate('3 days ago', { readAt: NOW })?.value, '2024-03-17')
  assert.equal(parseWrittenDate('2 hours ago'), undefined)
})

test('refuses dates that lie ahead, and those that mean "not set"', () => {
  const day = (value: string) => acceptDate({ value, precision: 'day' }, NOW)
  assert.equal(day('2024-03-23'), undefined)
  assert.equal(day('1970-01-01'), undefined)
  assert.equal(day('0001-01-01'), undefined)
  assert.equal(day('2024-03-21')?.value, '2024-03-21')
})

test('gives a date that exists or none, for any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      const date = parseWrittenDate(text, { readAt: NOW })
      assert.ok(date === undefined || !Number.isNaN(Date.parse(date.value)))
    }),
  )
})
