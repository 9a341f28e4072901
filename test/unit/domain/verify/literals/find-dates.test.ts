import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DateParts } from '../../../../../src/domain/verify/literals/dates/date-parts.ts'
import { findDates } from '../../../../../src/domain/verify/literals/dates/find-dates.ts'
import { knownDates } from '../../../../../src/domain/verify/literals/dates/known-dates.ts'
import { plainText } from '../../../../../src/domain/verify/plain-text.ts'

const MARCH_16: DateParts = { month: 3, day: 16 }

const CASES: readonly (readonly [string, readonly DateParts[]])[] = [
  ['16 March', [MARCH_16]],
  ['March 16', [MARCH_16]],
  ['the 16th of March', [MARCH_16]],
  ['Mar. 16th', [MARCH_16]],
  ['March 16, 2026', [{ ...MARCH_16, year: 2026 }]],
  ['Monday, 16 March 2026', [{ ...MARCH_16, year: 2026, weekday: 1 }]],
  ['2026-03-16', [{ ...MARCH_16, year: 2026 }]],
  ['16/3/2026', [{ ...MARCH_16, year: 2026 }]],
  ['3/16/2026', [{ ...MARCH_16, year: 2026 }]],
  ['16.03.2026', [{ ...MARCH_16, year: 2026 }]],
  ['3/4/2026', [{ spelling: '3/4/2026' }]],
  ['16-18 March', [MARCH_16, { month: 3, day: 18 }]],
  ['March 16 to 18', [MARCH_16, { month: 3, day: 18 }]],
  ['16. März 2026', [{ ...MARCH_16, year: 2026 }]],
  ['le 16 mars', [MARCH_16]],
  ['16 de marzo de 2026', [{ ...MARCH_16, year: 2026 }]],
  ['16 марта 2026', [{ ...MARCH_16, year: 2026 }]],
  ['in March 2026', [{ month: 3, year: 2026 }]],
  ['in May', [{ month: 5 }]],
  ['she may march on', []],
  ['on Monday', [{ weekday: 1 }]],
  ['next Friday', [{ weekday: 5, shift: 'next' }]],
  ['last night', [{ word: 'last night' }]],
  ['the 1990s', [{ decade: 1990 }]],
  ['10:30', [{ minutes: 630 }]],
  ['10.30am', [{ minutes: 630, halfDay: 'am' }]],
  ['22:30', [{ minutes: 630, halfDay: 'pm' }]],
  ['8 p.m.', [{ minutes: 480, halfDay: 'pm' }]],
]
for (const [text, expected] of CASES) {
  test(`reads "${text}"`, () => {
    assert.deepEqual(
      findDates(plainText(text)).map(({ parts }) => parts),
      expected,
    )
  })
}

/** Whether a quote, published on Wednesday 18 March 2026, is known to speak of that day. */
function speaksOf(text: string, { year, month, day }: DateParts): boolean {
  const evidence = { text, title: 'x', publishedAt: '2026-03-18T08:00:00.000Z' }
  return knownDates({
    ...{ text, before: '', after: '', whole: text, next: '', sentences: [text], evidence },
    place: { start: 0, end: text.length },
  }).some((known) => known.year === year && known.month === month && known.day === day)
}

const MEANT: readonly (readonly [string, number])[] = [
  ['The court sat on Monday.', 16],
  ['The court will sit on Monday.', 23],
  ['The court sat on Wednesday.', 18],
  ['The court sat last Wednesday.', 11],
  ['The court sits next Friday.', 20],
  ['The court sat yesterday.', 17],
  ['The court sits tomorrow.', 19],
  ['The court sat on Monday and will rule on Friday.', 16],
  ['The court sat on Monday and will rule on Friday.', 20],
  ['The bridge will close, the mayor said on Monday.', 16],
  ['The court sat on 16 March.', 16],
]
for (const [text, day] of MEANT) {
  test(`knows from the day of publication that "${text}" speaks of the ${day}th`, () => {
    assert.ok(speaksOf(text, { year: 2026, month: 3, day }))
  })
}

test('does not guess which Monday is meant where the tense is open', () => {
  const text = 'The council will meet in Dorn and vote on Monday.'
  assert.ok(!speaksOf(text, { year: 2026, month: 3, day: 16 }))
})

test('does not guess the year of a day that lies far from publication', () => {
  assert.ok(!speaksOf('The court sat on 16 September.', { year: 2025, month: 9, day: 16 }))
  assert.ok(!speaksOf('The court sat on 16 September.', { year: 2026, month: 9, day: 16 }))
})
