import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'

/** Whether a claim passes that quotes the whole of a text. */
function passes(claim: string, text: string): boolean {
  const evidence = new Map([[1, { text, title: 'x', publishedAt: '2026-03-18T08:00:00.000Z' }]])
  return verifyDraft({ text: claim, quotes: [{ passage: 1, text }] }, evidence).ok
}

/** A quote, wordings that say the same, and wordings that say something else. */
const WORDINGS: readonly {
  readonly what: string
  readonly quote: string
  readonly same: readonly string[]
  readonly other: readonly string[]
}[] = [
  {
    what: 'offices before names',
    quote: 'Dr Ana Ruiz, a former president of Calvera, met Sen. Oskar Lind in Sel.',
    same: [
      'Former President Ana Ruiz met Senator Oskar Lind in Sel.',
      'Ruiz, a former president of Calvera, met Lind.',
      'Doctor Ruiz met Senator Lind in Sel.',
    ],
    other: [
      'Vice President Ana Ruiz met Senator Oskar Lind in Sel.',
      'Mrs Ruiz met Senator Lind.',
      'Ana Lind met Oskar Ruiz.',
    ],
  },
  {
    what: 'well-known names in letters',
    quote: 'The United States and the European Union signed the treaty with the U.N. on Friday.',
    same: [
      'The US and the EU signed the treaty with the UN on Friday.',
      'The U.S. signed the treaty with the United Nations.',
    ],
    other: ['The UK and the EU signed the treaty on Friday.', 'The US signed the treaty with the WTO.'],
  },
  {
    what: 'bodies with one name and several',
    quote: 'The Bank of Norland and the University of Calvera opened an office in Sel.',
    same: ['The University of Calvera opened an office in Sel.', 'The Bank of Norland opened an office.'],
    other: ['The Bank of Calvera opened an office in Sel.', 'The University of Sel opened an office.'],
  },
  {
    what: 'the limits of a number',
    quote: 'The flood destroyed more than 300 houses, up to 40 farms and nearly 90 km of road.',
    same: [
      'The flood destroyed over 300 houses.',
      'At least 300 houses were destroyed by the flood.',
      'Up to 40 farms were destroyed.',
    ],
    other: [
      'The flood destroyed 300 houses.',
      'The flood destroyed 40 farms.',
      'The flood destroyed more than 90 km of road.',
      'Nearly 300 houses were destroyed.',
    ],
  },
  {
    what: 'ranges and scores',
    quote: 'Between 10 and 12 per cent of 4,500 workers voted; Sel won 3-1.',
    same: ['Between 10 and 12% of the 4,500 workers voted.', 'Sel won 3–1.', 'Sel won by 3 to 1.'],
    other: ['Between 10 and 12 workers voted.', 'Sel won 1-3.', 'Between 10 and 15 per cent of workers voted.'],
  },
  {
    what: 'fractions and multiples',
    quote: 'Two thirds of the members left and fees doubled within half a year.',
    same: ['Two-thirds of the members left.', 'Fees doubled within half a year.'],
    other: ['Three quarters of the members left.', 'Fees tripled within half a year.', 'Most members left.'],
  },
  {
    what: 'the beginning and end of a time',
    quote: 'The school has been shut since 2019 and must open by 1 May.',
    same: ['The school has been shut since 2019.', 'The school must open by 1 May.'],
    other: ['The school has been shut until 2019.', 'The school was shut in 2019.', 'The school must open on 1 May.'],
  },
  {
    what: 'what is only alleged',
    quote: 'Prosecutors accused the mayor of taking bribes; she denied that she had met the builder.',
    same: [
      'The mayor was accused of taking bribes.',
      'The mayor denied that she had met the builder.',
      'Prosecutors say the mayor took bribes, which she denied.',
    ],
    other: ['The mayor took bribes.', 'The mayor had met the builder.', 'She met the builder.'],
  },
  {
    what: 'what is still open',
    quote: 'The council may close the pool, but has not decided whether to sell the land.',
    same: [
      'The council may close the pool.',
      'The council could close the pool.',
      'The council has not decided whether to sell the land.',
    ],
    other: [
      'The council closed the pool.',
      'The council will sell the land.',
      'The council has decided to sell the land.',
    ],
  },
  {
    what: 'what is to come',
    quote: 'Norland Ferries plans to cut 200 jobs and will raise fares in June.',
    same: [
      'Norland Ferries is to cut 200 jobs.',
      'Fares at Norland Ferries will rise in June.',
      'Norland Ferries plans to cut 200 jobs.',
    ],
    other: ['Norland Ferries cut 200 jobs.', 'Norland Ferries raised fares in June.'],
  },
  {
    what: 'who did what to whom',
    quote: 'Reva defeated Sel on Sunday, and the police arrested Tomas Velk.',
    same: [
      'Sel was defeated by Reva on Sunday.',
      'Tomas Velk was arrested by the police.',
      'The police arrested Tomas Velk.',
    ],
    other: ['Sel defeated Reva on Sunday.', 'The police released Tomas Velk.'],
  },
  {
    what: 'what somebody said',
    quote: '“The bill is unjust and will fail,” said Ana Ruiz. Oskar Lind called for calm.',
    same: ['Ana Ruiz said: “The bill is unjust and will fail.”', 'Oskar Lind called for calm.'],
    other: ['Oskar Lind said: “The bill is unjust and will fail.”', 'Ana Ruiz said: “The bill is just and will pass.”'],
  },
  {
    what: 'money and magnitudes',
    quote: 'The deal is worth £1.5bn, or 12 crowns a share, and 2.5 million shares change hands.',
    same: [
      'The deal is worth £1,500,000,000.',
      'The deal is worth 1.5 billion pounds.',
      '2,500,000 shares change hands.',
    ],
    other: [
      'The deal is worth $1.5bn.',
      'The deal is worth £1.5m.',
      '25 million shares change hands.',
      'The deal is worth 12 pounds a share.',
    ],
  },
  {
    what: 'small words that are names elsewhere',
    quote: 'Will Marsh and Rose Adan will mark the day in May with a long march.',
    same: ['Will Marsh and Rose Adan will mark the day in May.'],
    other: [
      'Mark Marsh will mark the day in May.',
      'Will Adan and Rose Marsh will mark the day.',
      'Grace Adan will mark the day in May.',
    ],
  },
  {
    what: 'names of letters and digits',
    quote: 'The G7 ordered 12 F-16 jets and a 5G network; COVID-19 cases fell.',
    same: ['The G7 ordered 12 F-16 jets.', 'COVID-19 cases fell.'],
    other: [
      'The G20 ordered 12 F-16 jets.',
      'The G7 ordered 12 F-35 jets.',
      'The G7 ordered a 4G network.',
      'COVID-20 cases fell.',
    ],
  },
  {
    what: 'times of the day',
    quote: 'The train left at 7.45pm on Friday evening and arrived at 22:10.',
    same: ['The train left at 7:45 p.m. on Friday.', 'The train arrived at 10:10pm.'],
    other: ['The train left at 7.45am.', 'The train left at 7.54pm.', 'The train left on Friday morning.'],
  },
]

for (const { what, quote, same, other } of WORDINGS) {
  for (const claim of same) test(`${what}: "${claim}" says what the quote says`, () => assert.ok(passes(claim, quote)))
  for (const claim of other) test(`${what}: "${claim}" does not`, () => assert.ok(!passes(claim, quote)))
}
