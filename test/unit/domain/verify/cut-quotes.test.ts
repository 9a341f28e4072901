import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'

/** Whether a claim passes that quotes words of an invented article, published on a Wednesday. */
function passes(text: string, quote: string, claim: string): boolean {
  const evidence = { text, title: 'News from Lorn', publishedAt: '2026-03-18T10:00:00.000Z' } as const
  return verifyDraft({ text: claim, quotes: [{ passage: 1, text: quote }] }, new Map([[1, evidence]])).ok
}

/** Sentences with a stretch that says something else, or more, when it stands alone. */
const TURNED_BY_A_CUT: readonly (readonly [sentence: string, stretch: string])[] = [
  ['None of the 60 miners in Orvik were hurt on Friday.', '60 miners in Orvik were hurt on Friday'],
  ['None of the 60 miners in Orvik were hurt on Friday.', 'the 60 miners in Orvik were hurt on Friday'],
  ['Fewer than 700 voters came to the hall in Lorn.', '700 voters came to the hall in Lorn'],
  ['More than 700 voters came to the hall in Lorn.', '700 voters came to the hall in Lorn'],
  ['Six of 90 sailors were found on the island of Tey.', '90 sailors were found on the island of Tey'],
  ['The woman who stabbed the judge of Lorn was sentenced on Friday.', 'the judge of Lorn was sentenced on Friday'],
  ['The daughter of Hilde Brandt was convicted of theft.', 'Hilde Brandt was convicted of theft'],
  ['Neighbours of Hilde Brandt were questioned by police.', 'Hilde Brandt were questioned by police'],
  ['Lawyers for the baker of Tey were fined for contempt.', 'the baker of Tey were fined for contempt'],
  ['It was −30 degrees in Orvik at dawn.', '30 degrees in Orvik at dawn'],
  ['The tunnel cost 70 million crowns in the end.', 'The tunnel cost 70'],
  ['The tunnel is 3.5 kilometres long.', 'The tunnel is 3.5'],
  ['The sale brought in 4 200 crowns for the school.', '200 crowns for the school'],
  ['It is a myth that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['Nobody believes that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['Few believe that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['Rasmus Holt joked that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['The court rejected the idea that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['In the novel, the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['In a drill, the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['According to a forged letter, the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['A fake recording showed that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['Police were told, wrongly, that the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['Rasmus Holt said the abbot poisoned the well in Tey.', 'the abbot poisoned the well in Tey'],
  ['The abbot poisoned the well in Tey, which is not true.', 'The abbot poisoned the well in Tey'],
  ['The abbot poisoned the well in Tey, Rasmus Holt claimed in jest.', 'The abbot poisoned the well in Tey'],
  ['The abbot poisoned the well in Tey? No.', 'The abbot poisoned the well in Tey'],
  ['The abbot poisoned the well in Tey. That report was wrong.', 'The abbot poisoned the well in Tey'],
  ['Had the dyke broken, 80 people in Tey would have drowned.', '80 people in Tey would have drowned'],
  ['Only guests over 70 may use the lift in Orvik.', 'guests over 70 may use the lift in Orvik'],
]

for (const [sentence, stretch] of TURNED_BY_A_CUT) {
  const claim = `${stretch.charAt(0).toUpperCase()}${stretch.slice(1)}.`
  test(`a quote cut out of "${sentence}" does not prove "${claim}"`, () => {
    assert.equal(passes(sentence, stretch, claim), claim.includes('would have drowned'))
    assert.equal(passes(sentence, stretch, stretch), claim.includes('would have drowned'))
  })
}

test('what would have happened did not happen', () => {
  const sentence = 'Had the dyke broken, 80 people in Tey would have drowned.'
  assert.equal(passes(sentence, sentence, '80 people in Tey drowned.'), false)
})

const RIGHTLY_CUT: readonly (readonly [sentence: string, stretch: string])[] = [
  [
    'The council of Lorn voted on Friday, and the school in Tey will close in June.',
    'the school in Tey will close in June',
  ],
  ['On Friday, Hilde Brandt opened the tunnel in Orvik.', 'Hilde Brandt opened the tunnel in Orvik'],
  [
    'The tunnel opened on Friday after nine years of work, the ministry said.',
    'The tunnel opened on Friday after nine years of work',
  ],
  [
    'The Lorn police chief, Hilde Brandt, resigned on Monday because of the fire.',
    'The Lorn police chief, Hilde Brandt, resigned on Monday',
  ],
  ['Officials said that 40 houses in Tey were damaged by the flood.', '40 houses in Tey were damaged by the flood'],
]

for (const [sentence, stretch] of RIGHTLY_CUT) {
  test(`a clause of "${sentence}" proves "${stretch}"`, () => assert.ok(passes(sentence, stretch, stretch)))
}
