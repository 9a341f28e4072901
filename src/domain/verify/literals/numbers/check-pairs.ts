import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import { findDates } from '../dates/find-dates.ts'

/** A score, a range or a ratio: "2-1", "10-12", "1:3". */
const PAIR = /(?<![\p{L}\p{N}:.,-]|[-:]\s)(\d+(?:[.,]\d+)*) ?([-:]) ?(\d+(?:[.,]\d+)*)(?![\p{L}\p{N}]|[-:]\d)/gu

/** Two numbers that the claim writes as a pair stand as a pair, in that order, in a quote: 2-1 is not 1-2. */
export function checkPairs({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const times = findDates(text)
  return [...text.matchAll(PAIR)]
    .filter(({ index }) => !times.some(({ start, end }) => index >= start && index < end))
    .filter(([, ...pair]) => !quotes.some((quote) => holdsPair(quote.text, pair)))
    .map(([literal]) => ({ kind: 'unsupported-literal', literal, literalKind: 'number' }))
}

function holdsPair(text: string, [one = '', sign = '', two = '']: readonly string[]): boolean {
  const [first, second] = [one, two].map((digits) => digits.replaceAll('.', '\\.'))
  const join = sign === ':' ? ' ?: ?' : '[^\\d.;-]{0,20}?(?: ?- ?| to | and | for | in | bis | à )[$£€]?'
  return new RegExp(`(?<![\\d.,])${first}${join}${second}(?!\\d)`, 'u').test(text)
}
