import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askOver } from '../../eval/ask-over.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const clock = createManualClock('2026-11-24T00:00:00.000Z')

for (const [question, report] of [
  ['When does the IRS send refunds?', 'The IRS sends refunds on 14 April, a notice in Dorn said.'],
  ['How many people did the WHO treat in Dorn?', 'The WHO treated 31 people in Dorn last week.'],
  ['When did the USA sign the herring treaty?', 'The United States signed the herring treaty on 3 May.'],
  [
    'What did the NHS announce about the ferry to Orrin?',
    'The National Harbour Service announced that the ferry to Orrin would run again.',
  ],
  ['WHEN WILL THE TRAM LINE OPEN?', 'The tram line between Dorn and Orrin will open on 14 April.'],
  ['What exactly will the tram line cost?', 'The tram line between Dorn and Orrin will cost 95 million crowns.'],
  ['How much money did the fair raise for the hospital?', 'The fair in Dorn raised 4,200 crowns for the hospital.'],
] as const)
  test(`answers from the one report there is: ${question}`, async () => {
    assert.equal((await askOver([report], question, clock)).status, 'answered')
  })
