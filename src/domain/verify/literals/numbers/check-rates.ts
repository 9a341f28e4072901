import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'

const PERIODS = 'second|minute|hour|day|night|week|month|quarter|year'
/** "a day", "per week", "every month"; "a year ago" is a time and no rate. */
const RATE = new RegExp(
  `\\b(?:an?|per|each|every) (${PERIODS})\\b(?! (?:ago|later|earlier|before|after|from now|and a half|or))`,
  'gi',
)
const COUNTED_RATE = new RegExp(
  `\\d[\\d.,]*(?: ?%)?(?: \\p{L}+){1,3}? (?:an?|per|each|every) (${PERIODS})\\b(?! (?:ago|later|earlier|before|after|from now|and a half|or))`,
  'giu',
)
/** "per person", "per litre"; "per cent" and "per se" are none. */
const PER =
  /\b(?:per|a(?=head\b)) (?!cents?\b|se\b|capita\b|annum\b|day\b|week\b|month\b|year\b|hour\b|minute\b|second\b|night\b|quarter\b)(\p{L}+)/giu
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

/** So much "a day" in the claim is so much a day in the quotes. */
export function checkRates({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const known = new Set(quotes.flatMap((quote) => ratesIn(quote.text)))
  const invented = known.size === 0 ? countedRates(text) : ratesIn(text).filter((period) => !known.has(period))
  const perEach = [...text.matchAll(PER)].flatMap(([, each]) => each?.toLowerCase() ?? [])
  const foreign = perEach.filter((each) => !quotes.some((quote) => isGivenPer(quote.text, each)))
  return [...invented, ...foreign].map((period) => ({
    kind: 'unsupported-literal',
    literal: `per ${period}`,
    literalKind: 'unit',
  }))
}

/** The rates right after a number and what it counts: "a day" elsewhere may be just a day. */
function countedRates(text: string): readonly string[] {
  return [...text.matchAll(COUNTED_RATE)].flatMap(([, period]) => period?.toLowerCase() ?? [])
}

function isGivenPer(text: string, each: string): boolean {
  return new RegExp(`\\b(?:per|an?|each|every|for each|for every) ${each}\\b`, 'iu').test(text)
}

function ratesIn(text: string): readonly string[] {
  const rates = [...text.matchAll(RATE)].flatMap(([, period]) => period?.toLowerCase() ?? [])
  return [...rates, ...(text.match(ADVERB) ?? []).flatMap((word) => ADVERBS[word.toLowerCase()] ?? [])]
}
