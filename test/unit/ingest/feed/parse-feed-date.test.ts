import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { parseFeedDate } from '../../../../src/ingest/feed/parse-feed-date.ts'

const AT = '2026-03-02T10:05:00.000Z'

it('reads an instant in the forms that feeds use', () => {
  const forms = [
    'Mon, 02 Mar 2026 10:05:00 GMT',
    'Mon, 2 Mar 2026 11:05:00 +0100',
    '02 Mar 26 10:05 UT',
    'Monday, 02-Mar-26 05:05:00 EST',
    'Mon, 02 Mar 2026 12:05:00 GMT+0200',
    'Mon, 02 March 2026 02:05:00 PST',
    'Mon Mar  2 10:05:00 2026',
    'Mon Mar 02 10:05:00 UTC 2026',
    'March 2, 2026 10:05 GMT',
    'Seg, 02 Mar 2026 07:05:00 -0300',
    '2 März 2026 10:05:00 GMT',
    '2026-03-02T10:05:00Z',
    '2026-03-02T11:05:00.000+01:00',
    '2026-03-02 10:05:00',
    '2026-03-02 10:05:00 +0000',
    '2026-03-02 10:05:00 UTC',
    '20260302T100500Z',
  ]
  for (const form of forms) assert.deepEqual(parseFeedDate(form), { at: AT }, form)
})

it('knows only the day when there is no time or its zone is unknown', () => {
  const day = { at: '2026-03-02T00:00:00.000Z', precision: 'day' }
  for (const form of ['2026-03-02', '02 Mar 2026', 'March 2, 2026', 'Mon, 02 Mar 2026 10:05:00 XYZ'])
    assert.deepEqual(parseFeedDate(form), day, form)
})

it('guesses nothing', () => {
  const forms = [
    '',
    'yesterday',
    '2 hours ago',
    '2026',
    '2026-03',
    '1518478934',
    '02/03/2026',
    '32 Mar 2026',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '2 Marble 2026',
    'Mon, 02 Mar 2026 25:00:00 GMT',
    `${'9'.repeat(200)}`,
  ]
  for (const form of forms) assert.equal(parseFeedDate(form), undefined, form)
})

it('reads back what dates are printed as', () => {
  const dates = fc.date({ min: new Date('1970-01-02'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, (date) => {
      const whole = new Date(Math.floor(date.getTime() / 1_000) * 1_000)
      return (
        parseFeedDate(whole.toUTCString())?.at === whole.toISOString() &&
        parseFeedDate(date.toISOString())?.at === date.toISOString()
      )
    }),
  )
})
