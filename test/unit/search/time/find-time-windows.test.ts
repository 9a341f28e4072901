import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTimeMentions, findTimeWindows } from '../../../../src/search/time/find-time-windows.ts'

/** A Friday, noon in Berlin. */
const FRIDAY = { asOf: '2026-11-20T11:00:00.000Z', timezone: 'UTC' }

/** A question, and the windows that it names, as days or hours of UTC. */
const WINDOWS: readonly (readonly [string, ...string[]])[] = [
  ['What happened yesterday?', '2026-11-19/2026-11-20'],
  ['What happened the day before yesterday?', '2026-11-18/2026-11-19'],
  ['What was new this morning?', '2026-11-20/2026-11-20T12'],
  ['What burned last night?', '2026-11-19T18/2026-11-20T12'],
  ['What did the bank decide last week?', '2026-11-09/2026-11-16'],
  ['What has the bank said this week?', '2026-11-16/2026-11-20T11'],
  ['Who won at the weekend?', '2026-11-14/2026-11-16'],
  ['What came up over the past three days?', '2026-11-17T11/2026-11-20T11'],
  ['What came up in the last 24 hours?', '2026-11-19T11/2026-11-20T11'],
  ['What came up over the past few days?', '2026-11-16T11/2026-11-20T11'],
  ['What has happened over the last week?', '2026-11-13T11/2026-11-20T11'],
  ['What happened two weeks ago?', '2026-11-03/2026-11-10'],
  ['What happened three days ago?', '2026-11-17/2026-11-18'],
  ['What has changed since Monday?', '2026-11-16/2026-11-20T11'],
  ['What has changed since the coup in July?', '2026-07-01/2026-11-20T11'],
  ['What has changed since 2019?', '2019-01-01/2026-11-20T11'],
  ['What did the bank do in March?', '2026-03-01/2026-04-01'],
  ['What did the bank do in March 2024?', '2024-03-01/2024-04-01'],
  ['What did the bank do in early October?', '2026-10-01/2026-10-11'],
  ['What did the bank do at the end of September?', '2026-09-21/2026-10-01'],
  ['Who met between 3 and 5 May?', '2026-05-03/2026-05-06'],
  ['Who met between March and May?', '2026-03-01/2026-06-01'],
  ['Who spoke on 16 March?', '2026-03-16/2026-03-17'],
  ['Who spoke on Tuesday?', '2026-11-17/2026-11-18'],
  ['Who spoke on 2026-11-03?', '2026-11-03/2026-11-04'],
  ['Who spoke on 2 November and on 9 November?', '2026-11-02/2026-11-03', '2026-11-09/2026-11-10'],
  ['How did prices move in June and last week?', '2026-06-01/2026-07-01', '2026-11-09/2026-11-16'],
  ['Who was elected in 2021?', '2021-01-01/2022-01-01'],
  ['Who was elected last year?', '2025-01-01/2026-01-01'],
  ['What burned last summer?', '2026-06-01/2026-09-01'],
  ['What burned in the summer of 2025?', '2025-06-01/2025-09-01'],
  ['What did it earn in the third quarter?', '2026-07-01/2026-10-01'],
  ['What did it earn in Q3?', '2026-07-01/2026-10-01'],
  ['What was built in Q2 2025?', '2025-04-01/2025-07-01'],
  ['What were the Q3 results of the ferry line?'],
  ['Who was elected in the first half of 2025?', '2025-01-01/2025-07-01'],
  ['What was built in H2 2025?', '2025-07-01/2026-01-01'],
  ['Who spoke two Mondays ago?', '2026-11-09/2026-11-10'],
  ['Who spoke a Friday ago?', '2026-11-13/2026-11-14'],
  ['What was decided on Monday last week?', '2026-11-09/2026-11-10'],
  ['What happened the week before last?', '2026-11-02/2026-11-09'],
  ['Who won the weekend before last?', '2026-11-07/2026-11-09'],
  ['Who was elected the year before last?', '2024-01-01/2025-01-01'],
  ['What happened a fortnight ago?', '2026-11-03/2026-11-10'],
  ['Who meets next week?', '2026-11-23/2026-11-30'],
  ['Who won on the weekend of 7 November?', '2026-11-07/2026-11-09'],
  ['What happened in the week of November 4?', '2026-11-02/2026-11-09'],
  ['Who met between May and March 2024?', '2023-05-01/2024-04-01'],
  ['How many shops opened on Black Friday?'],
  ['Who ruled in the 1990s?', '1990-01-01/2000-01-01'],
  ['What happened after 10 November?', '2026-11-10/2026-11-20T11'],
  ['What came after the report of 10 November?', '2026-11-10/2026-11-11'],
  ['Was geschah gestern?', '2026-11-19/2026-11-20'],
  ['昨日何がありましたか', '2026-11-19/2026-11-20'],
  ['What may the minister do?'],
  ['Who will march for the second minister?'],
  ['Who won at the Winter Olympics?'],
  ['How many ferries sail now?'],
]

for (const [question, ...expected] of WINDOWS)
  test(`reads the time in “${question}”`, () => {
    const found = findTimeWindows(question, FRIDAY).map(({ from, to }) => `${shorten(from)}/${shorten(to)}`)
    assert.deepEqual(found, expected)
  })

test('days begin in the zone of the person who asks', () => {
  const [window] = findTimeWindows('yesterday', { asOf: '2026-11-20T02:00:00.000Z', timezone: 'America/New_York' })
  assert.deepEqual(window, { from: '2026-11-18T05:00:00.000Z', to: '2026-11-19T05:00:00.000Z' })
})

test('a day is as long as it is when the clocks change', () => {
  const [window] = findTimeWindows('yesterday', { asOf: '2026-10-26T12:00:00.000Z', timezone: 'Europe/Berlin' })
  assert.deepEqual(window, { from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' })
})

test('“before” has an end and no beginning', () => {
  const [window] = findTimeWindows('Who led the union before March?', FRIDAY)
  assert.equal(window?.to, '2026-03-01T00:00:00.000Z')
  assert.ok((window?.from ?? '') < '1700')
})

test('a window never ends before it begins, and its words stand where it says', () => {
  const piece = fc.constantFrom(...WINDOWS.map(([question]) => question), 'since', 'before', 'the last', '31', 'May')
  const asOf = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), asOf, (pieces, at) => {
      const text = pieces.join(' ')
      for (const mention of findTimeMentions(text, { asOf: at, timezone: 'Europe/Berlin' })) {
        assert.ok(mention.from < mention.to, `${text}: ${JSON.stringify(mention)}`)
        assert.ok(mention.start < mention.end && mention.end <= text.length)
      }
    }),
  )
})

test('any text may be read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.ok(findTimeWindows(text, FRIDAY))))
})

/** `2026-11-19T00:00:00.000Z` as `2026-11-19`. */
function shorten(instant: string): string {
  return instant.replace(/T00:00:00.000Z$/, '').replace(/:00:00.000Z$/, '')
}
