import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import type { DateParts } from './date-parts.ts'
import { findDates } from './find-dates.ts'
import { knownDates } from './known-dates.ts'

const CENTURY = 100

/**
 * Every date, time and word of time of the claim stands in a quote, or follows from the quote's own words and the day
 * of publication ("on Monday" with the date of that Monday).
 */
export function checkDates(claim: CheckedClaim): readonly VerificationProblem[] {
  const known = claim.quotes.flatMap(knownDates)
  const unknown = findDates(claim.text).filter(({ parts }) => !known.some((other) => follows(parts, other)))
  return [...unknown.map(({ text }) => text), ...unknownDistances(claim)].map((literal) => ({
    kind: 'unsupported-literal',
    literal,
    literalKind: 'date',
  }))
}

const AGO = /\b(minute|hour|day|week|month|year|decade|centur)(?:s|y|ies)? ago\b/gi

/** "a year ago" is told as so long ago in a quote as well. */
function unknownDistances({ text, quotes }: CheckedClaim): readonly string[] {
  const known = new Set(quotes.flatMap((quote) => distancesIn(quote.text).map(({ unit }) => unit)))
  return distancesIn(text).flatMap(({ unit, written }) => (known.has(unit) ? [] : [written]))
}

function distancesIn(text: string): readonly { readonly unit: string; readonly written: string }[] {
  return [...text.matchAll(AGO)].map(([written, unit = '']) => ({ unit: unit.toLowerCase(), written }))
}

/** Whether everything that the claim says of a date is part of what is known of it. */
function follows(claimed: DateParts, known: DateParts): boolean {
  return (
    isPart(claimed.year, known.year) &&
    isPart(claimed.month, known.month) &&
    isPart(claimed.day, known.day) &&
    isPart(claimed.weekday, known.weekday) &&
    isPart(claimed.shift, known.shift) &&
    isPart(claimed.spelling, known.spelling) &&
    isPart(claimed.minutes, known.minutes) &&
    isPart(claimed.halfDay, known.halfDay) &&
    isDecade(claimed.decade, known) &&
    isWord(claimed.word, known.word)
  )
}

function isPart(claimed: string | number | undefined, known: string | number | undefined): boolean {
  return claimed === undefined || claimed === known
}

function isDecade(claimed: number | undefined, { decade }: DateParts): boolean {
  return (
    claimed === undefined ||
    (decade !== undefined &&
      claimed % CENTURY === decade % CENTURY &&
      (claimed === decade || Math.min(claimed, decade) < CENTURY))
  )
}

/** "night" is part of "last night" and "tonight"; "last week" is not part of "week". */
function isWord(claimed: string | undefined, known: string | undefined): boolean {
  if (claimed === undefined || claimed === known) return true
  if (known === undefined) return false
  return known.endsWith(` ${claimed}`) || (claimed === 'night' && /night$/.test(known))
}
