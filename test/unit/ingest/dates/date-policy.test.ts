import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noteDoubts } from '../../../../src/ingest/dates/note-doubts.ts'
import { readDate } from '../../../../src/ingest/dates/read-date.ts'
import { readHeadDates } from '../../../../src/ingest/dates/read-head-dates.ts'

const now = new Date('2024-03-20T12:00:00Z')
const fresh = { now, readAt: now }

/** The table of docs/dates.md: what is stated, what it is when it is known when that was read, and when it is not. */
for (const [stated, whenKnown, whenUnknown] of [
  ['14 March 2024', '2024-03-14', '2024-03-14'],
  ['2 hours ago', '2024-03-20T10:00:00Z', 'relative-date'],
  ['3 days ago', '2024-03-17', 'relative-date'],
  ['16 March', '2024-03-16', 'relative-date'],
  ['2 June', 'relative-date', 'relative-date'],
  ['yesterday', 'relative-date', 'relative-date'],
  ['Friday', 'relative-date', 'relative-date'],
  ['03/04/2024', 'ambiguous-date', 'ambiguous-date'],
  ['14/03/2024', '2024-03-14', '2024-03-14'],
  ['22 March 2024', 'future-date', 'future-date'],
  ['21 March 2024', '2024-03-21', '2024-03-21'],
  ['1970-01-01', 'unreadable-date', 'unreadable-date'],
  ['30 February 2024', 'unreadable-date', 'unreadable-date'],
  ['Four minutes with the mayor', undefined, undefined],
] as const)
  test(`takes "${stated}" for ${whenKnown}, and for ${whenUnknown} in a file`, () => {
    const told = ({ date, doubt }: ReturnType<typeof readDate>) => date?.value ?? doubt?.reason
    assert.equal(told(readDate(stated, fresh)), whenKnown)
    assert.equal(told(readDate(stated, { now })), whenUnknown)
  })

test('never dates the publication by a line that speaks of an update', () => {
  const both = readHeadDates(['Published 3 March 2024, updated 5 March 2024'], { now })
  assert.deepEqual([both.published?.value, both.updated?.value], ['2024-03-03', '2024-03-05'])
  for (const line of ['Last updated: 5 March 2024', 'Aktualisiert am 5. März 2024', 'Mis à jour le 5 mars 2024']) {
    const { published, updated } = readHeadDates([line], { now })
    assert.deepEqual([published, updated?.value], [undefined, '2024-03-05'], line)
  }
})

for (const line of [
  'Publié le 5 mars 2024 à 10h15, mis à jour le 6 mars 2024 à 9h00',
  'Veröffentlicht am 5. März 2024, zuletzt geändert am 6. März 2024',
  'Publicado 5 de marzo de 2024 | Actualizado 6 de marzo de 2024',
  'Created 5 March 2024, last edited 6 March 2024',
])
  test(`tells the day of the update from that of the publication in "${line}"`, () => {
    const { published, updated } = readHeadDates([line], { now })
    assert.deepEqual([published?.value, updated?.value], ['2024-03-05', '2024-03-06'])
  })

test('takes neither of two days, and says so', () => {
  const { published, doubts } = readHeadDates(['3 March 2024', '5 March 2024'], { now })
  assert.equal(published, undefined)
  assert.deepEqual(
    doubts.map(({ reason }) => reason),
    ['conflicting-dates', 'conflicting-dates'],
  )
})

test('gives the reason on the removed line that states a date, or beside the others', () => {
  const removed = [
    { text: '2 hours ago', reason: 'dateline-date' },
    { text: 'Share', reason: 'share' },
  ] as const
  const doubts = [
    { text: '2 hours ago', reason: 'relative-date' },
    { text: '2031-01-01', reason: 'future-date' },
  ] as const
  assert.deepEqual(noteDoubts(removed, doubts), [doubts[1], doubts[0], removed[1]])
})
