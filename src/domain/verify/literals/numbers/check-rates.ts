import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'

const PERIODS = 'second|minute|hour|day|night|week|month|quarter|year'
/** "a day", "per week", "every month"; "a year ago" is a time and no rate. */
const RATE = new RegExp(
  `\\b(?:an?|per|each|every) (${PERIODS})\\b(?! (?:ago|later|earlier|before|after|from now|and a half|or))`,
  'gi',
)
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
}
const ADVERB = new RegExp(`\\b(?:${Object.keys(ADVERBS).join('|')})\\b`, 'gi')

/** So much "a day" in the claim is so much a day in the quotes, where they give a rate at all. */
export function checkRates({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const known = new Set(quotes.flatMap((quote) => ratesIn(quote.text)))
  if (known.size === 0) return []
  return ratesIn(text)
    .filter((period) => !known.has(period))
    .map((period) => ({ kind: 'unsupported-literal', literal: `per ${period}`, literalKind: 'unit' }))
}

function ratesIn(text: string): readonly string[] {
  const rates = [...text.matchAll(RATE)].flatMap(([, period]) => period?.toLowerCase() ?? [])
  return [...rates, ...(text.match(ADVERB) ?? []).flatMap((word) => ADVERBS[word.toLowerCase()] ?? [])]
}
