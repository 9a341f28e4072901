import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTsSequence, tsToMicros } from '../../../../src/playground/state/ts-sequence.ts'

test('timestamps follow the clock, to the microsecond', () => {
  const sequence = createTsSequence(() => new Date('2031-05-01T08:00:00.120Z'))
  assert.equal(sequence.next(), '1935388800.120000')
})

test('timestamps stay unique and rising while the clock stands still or goes back', () => {
  let now = 1_000_000
  const sequence = createTsSequence(() => new Date(now))
  const first = sequence.next()
  const second = sequence.next()
  now = 0
  const third = sequence.next()
  assert.deepEqual([first, second, third], ['1000.000000', '1000.000001', '1000.000002'])
})

test('timestamps go on after those of an earlier run', () => {
  const sequence = createTsSequence(() => new Date(0))
  sequence.startAfter('2000.000007')
  sequence.startAfter('1000.000000')
  assert.equal(sequence.next(), '2000.000008')
})

test('what is no timestamp is not a number', () => {
  assert.ok(Number.isNaN(tsToMicros('yesterday')))
  assert.equal(tsToMicros('1.5'), 1_500_000)
})
