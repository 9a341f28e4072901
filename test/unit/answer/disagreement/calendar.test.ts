import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CalendarUnit, readCalendarFigure } from '../../../../src/answer/disagreement/calendar.ts'

function read(date: string, unit: CalendarUnit): number | undefined {
  return readCalendarFigure(date, { start: 0, end: date.length }, unit)?.value
}

test('months and days of the week are read by their names and usual abbreviations, whatever the case', () => {
  const months = ['14 January', 'by Feb. 3', 'MAR 2027', 'in April', 'May', 'Jun', 'July', 'Aug', 'Sept', 'Oct', 'nov']
  assert.deepEqual(
    [...months, 'December'].map((date) => read(date, 'month')),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  )
  const days = ['Mon', 'Tues', 'Wednesday', 'Thurs', 'friday evening', 'Sat']
  assert.deepEqual(
    [...days, 'Sunday'].map((date) => read(date, 'weekday')),
    [1, 2, 3, 4, 5, 6, 7],
  )
})

test('a word that only begins like a month or a day is none', () => {
  for (const word of ['next month', 'this money', 'web', 'satin', 'sunny'])
    assert.equal(read(word, 'weekday'), undefined)
  for (const word of ['marched', 'decided', 'mayor', 'juniors']) assert.equal(read(word, 'month'), undefined)
  assert.equal(read('next month, on Friday', 'weekday'), 5)
})
