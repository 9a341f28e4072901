import type { CheckedQuote } from '../../checked-claim.ts'
import { findDates } from '../dates/find-dates.ts'
import { findNumbers } from './find-numbers.ts'
import type { NumberMention } from './number-mention.ts'

/** Digits on both sides of a cut: "200 people" out of "1 200 people". */
const CUT_THOUSANDS = /\d[ .,]$/

/**
 * The numbers that stand whole in a quote, read with what stands around the quote: a minus, a "fewer than" or a
 * "million" that was cut off still belongs to its number.
 */
export function quotedNumbers({ whole, place, before }: CheckedQuote): readonly NumberMention[] {
  const cutsThousands = CUT_THOUSANDS.test(`${before} `)
  return findNumbers(whole, findDates(whole)).filter(
    ({ start, end }) => start >= place.start && end <= place.end && !(cutsThousands && start === place.start),
  )
}
