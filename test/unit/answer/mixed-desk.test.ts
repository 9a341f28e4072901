import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askOver } from '../../eval/ask-over.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const clock = createManualClock('2026-11-24T00:00:00.000Z')

/** Four reports on four matters, as a desk holds them: nothing that one says is confirmed by another. */
const DESK = [
  'Brass lighthouse lamp returns to Norwick\n\nA brass lamp that was lost from the Norwick lighthouse in 1948 has been handed back by a scrap dealer.\n\nThe lamp weighs 86 kilograms and was found in a barn near Tessaly. “It has never stopped shining for us,” said the keeper of the lighthouse, Hedda Quill.',
  'Tram line to Orrin opens in spring\n\nThe new tram line between Dorn and Orrin will open on 14 April, the transport office said. The line cost 95 million crowns.\n\nTrams will run every 12 minutes. Councillor Bo Ferris, who voted against the line, said buses would have been cheaper.',
  'Cherry growers lose half the crop\n\nHail destroyed half of the cherry crop in the Velk valley on Sunday. Growers expect to pick 2,100 tonnes this year.\n\nThe price at the farm gate rose to 4.80 crowns a kilogram.',
  'Measles clinic in Harrow\n\nDoctors opened a measles clinic in Harrow after 31 cases were reported within a week. The clinic is led by Dr Ilan Storr.',
]

for (const [question, wanted] of [
  ['When was the lighthouse lamp lost?', '1948'],
  ['How much does the brass lamp weigh?', '86 kilograms'],
  ['Who is the keeper of the lighthouse?', 'Hedda Quill'],
  ['When will the tram line open?', '14 April'],
  ['How much did the tram line cost?', '95 million'],
  ['How often will the trams run?', 'every 12 minutes'],
  ['Who voted against the tram line?', 'Bo Ferris'],
  ['How many measles cases were there in Harrow?', '31 cases'],
  ['Who leads the measles clinic?', 'Ilan Storr'],
  ['what is the price at the farm gate now?', '4.80 crowns'],
  ['What did the transport office say about the tram line?', '14 April'],
  ['What did Bo Ferris say about the line?', 'buses would have been cheaper'],
  ['What did the keeper of the lighthouse say?', 'never stopped shining'],
  ['What did Bo Ferris say about wasteful trams?', 'buses would have been cheaper'],
] as const)
  test(`answers what one report alone is about: ${question}`, async () => {
    const { status, claims } = await askOver(DESK, question, clock)
    assert.equal(status, 'answered')
    assert.ok(
      claims.some(({ text }) => text.includes(wanted)),
      claims.map(({ text }) => text).join(' | '),
    )
  })

for (const question of [
  'How many measles cases were there in Orrin?',
  'Who is the mayor of Dorn?',
  'What is the capital of Tessaly?',
  'How many people live in Norwick?',
  'When will the airport open?',
  'Who stole the lighthouse lamp?',
  'What did Ilan Storr say about the measles cases?',
  'What did Harrow say about the measles cases?',
  'What did Bo Ferris say about the cherries?',
  'How did Dorn react to the tram line?',
  'Which passengers will the new tram line carry?',
  'Which insects destroyed the cherry crop?',
  'When will the EBRD open the tram line?',
])
  test(`does not answer from a report on something else: ${question}`, async () => {
    assert.equal((await askOver(DESK, question, clock)).status, 'not_found')
  })
