import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSchedule } from '../../../../src/digest/schedule/parse-schedule.ts'
import { NewsdeskError } from '../../../../src/domain/errors.ts'

/** The fire times of three days and a bit, from an instant. */
function firesFrom(cron: string, timezone: string, from: string): string[] {
  const schedule = parseSchedule({ cron, timezone })
  const end = Date.parse(from) + 72 * 3_600_000
  const fires: string[] = []
  for (let at = schedule.next(new Date(from)); at && at.getTime() < end; at = schedule.next(at))
    fires.push(at.toISOString())
  return fires
}

test('a daily run in the hour that spring skips still runs that day, once, right after the gap', () => {
  assert.deepEqual(firesFrom('30 2 * * *', 'America/New_York', '2027-03-12T12:00:00Z'), [
    '2027-03-13T07:30:00.000Z',
    '2027-03-14T07:00:00.000Z',
    '2027-03-15T06:30:00.000Z',
  ])
  assert.deepEqual(firesFrom('30 2 * * *', 'Europe/Berlin', '2027-03-26T12:00:00Z'), [
    '2027-03-27T01:30:00.000Z',
    '2027-03-28T01:00:00.000Z',
    '2027-03-29T00:30:00.000Z',
  ])
  assert.deepEqual(firesFrom('15 2 * * *', 'Australia/Lord_Howe', '2026-10-02T12:00:00Z'), [
    '2026-10-02T15:45:00.000Z',
    '2026-10-03T15:30:00.000Z',
    '2026-10-04T15:15:00.000Z',
  ])
})

test('a daily run in the hour that autumn repeats runs once', () => {
  assert.deepEqual(firesFrom('30 1 * * *', 'America/New_York', '2026-10-30T12:00:00Z'), [
    '2026-10-31T05:30:00.000Z',
    '2026-11-01T05:30:00.000Z',
    '2026-11-02T06:30:00.000Z',
  ])
  assert.deepEqual(firesFrom('30 2 * * *', 'Europe/Berlin', '2026-10-23T12:00:00Z'), [
    '2026-10-24T00:30:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-10-26T01:30:00.000Z',
  ])
  assert.deepEqual(firesFrom('45 1 * * *', 'Australia/Lord_Howe', '2027-04-02T12:00:00Z'), [
    '2027-04-02T14:45:00.000Z',
    '2027-04-03T14:45:00.000Z',
    '2027-04-04T15:15:00.000Z',
  ])
})

test('several hours a day keep the same rule', () => {
  assert.deepEqual(firesFrom('30 2,14 * * *', 'Europe/Berlin', '2027-03-27T14:00:00Z').slice(0, 3), [
    '2027-03-28T01:00:00.000Z',
    '2027-03-28T12:30:00.000Z',
    '2027-03-29T00:30:00.000Z',
  ])
})

test('the latest fire time is found from behind, also across the gap and at the very moment', () => {
  const schedule = parseSchedule({ cron: '30 2 * * *', timezone: 'America/New_York' })
  const latestAt = (at: string) => schedule.latest(new Date(at))?.toISOString()
  assert.equal(latestAt('2027-03-14T06:59:59.999Z'), '2027-03-13T07:30:00.000Z')
  assert.equal(latestAt('2027-03-14T07:00:00.000Z'), '2027-03-14T07:00:00.000Z')
  assert.equal(latestAt('2027-03-14T23:00:00.000Z'), '2027-03-14T07:00:00.000Z')
})

const REFUSED = [
  ['a word', 'daily', 'UTC', /daily/],
  ['a minute that does not exist', '75 7 * * *', 'UTC', /75 7 \* \* \*.*minute/],
  ['seconds', '0 30 7 * * *', 'UTC', /5/],
  ['a day that never comes', '0 7 30 2 *', 'UTC', /never/],
  ['a zone that does not exist', '30 7 * * *', 'Mars/Olympus', /Mars\/Olympus/],
] as const

for (const [what, cron, timezone, message] of REFUSED) {
  test(`refuses ${what} and names it`, () => {
    assert.throws(
      () => parseSchedule({ cron, timezone }),
      (error: unknown) =>
        error instanceof NewsdeskError && error.code === 'CONFIG_INVALID' && message.test(error.message),
    )
  })
}
