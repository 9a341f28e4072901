import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import { findDates } from '../dates/find-dates.ts'
import { knownDates } from '../dates/known-dates.ts'
import { findNumbers } from './find-numbers.ts'
import type { NumberMention, NumberReading } from './number-mention.ts'
import { allowsQualifier } from './qualifiers.ts'
import { quotedNumbers } from './quoted-numbers.ts'

const NAME_BEFORE = /\p{L}(?:, | \()$/u
const MEASURED =
  /\b(?:tall|high|long|deep|wide|thick|above|below|away|apart|race|sprint|hurdles|dash|freestyle|butterfly|backstroke|breaststroke|relay|steeplechase|sea level|altitude|height|depth|length|diameter|width|distance|metres?|meters?|feet|km|swim|jump(?:ed)?|javelin|waves?|tower|drop|climb|snow|surge)\b/i
const MEASURED_CHARS = 40
const MAX_DAY = 31
const LETTER_BEFORE_NOUN = /^(?: \p{L}+){0,2}? (\p{L}{3,})/u

/** Every number of the claim, with its unit and what limits it ("more than"), stands in a quote. */
export function checkNumbers(claim: CheckedClaim): readonly VerificationProblem[] {
  const quoted = claim.quotes.flatMap((quote) =>
    quotedNumbers(quote).map((mention) => ({
      ...mention,
      readings: settledReadings(quote.whole, mention),
      isAge: saysAge(quote.whole, mention),
    })),
  )
  return findNumbers(claim.text, findDates(claim.text)).flatMap((mention) => {
    const isAge = saysAge(claim.text, mention)
    const matches = quoted.filter((other) => isSameNumber(mention, other) && (!isAge || other.isAge))
    if (matches.length === 0) return isKnownOtherwise(mention, claim) ? [] : [unsupported(mention)]
    const allowed = matches.some(({ qualifier }) => allowsQualifier(qualifier, mention.qualifier))
    return allowed ? [] : [comparison(mention, matches)]
  })
}

function isSameNumber(claimed: NumberMention, quoted: NumberMention): boolean {
  if (claimed.readings.length === 0) return claimed.text.toLowerCase() === quoted.text.toLowerCase()
  if (claimed.ordinal !== quoted.ordinal) return false
  return claimed.readings.some((reading) => quoted.readings.some((other) => isSameReading(reading, other)))
}

function isSameReading(claimed: NumberReading, quoted: NumberReading): boolean {
  return isSameValue(claimed.value, quoted.value) && isSameUnit(claimed.unit, quoted.unit)
}

/** "5m" is five metres where something is measured, and five million elsewhere. */
function settledReadings(
  text: string,
  { start, end, text: written, readings }: NumberMention,
): readonly NumberReading[] {
  if (!/\dm$/.test(written)) return readings
  const isLength = MEASURED.test(text.slice(Math.max(0, start - MEASURED_CHARS), end + MEASURED_CHARS))
  return readings.filter(({ unit }) => (unit === 'metre') === isLength)
}

/** "a 40-year-old", "aged 40", or "Ana Ruiz, 40," beside a name. */
function saysAge(text: string, { start, end, readings }: NumberMention): boolean {
  if (readings.some(({ unit }) => unit === 'age')) return true
  const isBare = readings.some(({ unit }) => unit === '')
  return isBare && NAME_BEFORE.test(text.slice(0, start)) && /^(?:[,)]|\.?$)/.test(text.slice(end))
}

/** Fractions and magnitudes are computed: equal but for the last bits. */
function isSameValue(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= Math.abs(one) * Number.EPSILON * 2
}

function isSameUnit(claimed: string, quoted: string): boolean {
  if (claimed === quoted) return true
  if (claimed === 'age' || quoted === 'age')
    return ['', 'age', 'year'].includes(claimed) && ['', 'age', 'year'].includes(quoted)
  return (
    (claimed === 'dollar' && quoted === 'us-dollar') ||
    (claimed === 'degree' && ['celsius', 'fahrenheit'].includes(quoted))
  )
}

/** A year or a day of the month that a date of the quotes holds or implies, or "one man" where the quote has "a man". */
function isKnownOtherwise(mention: NumberMention, claim: CheckedClaim): boolean {
  const [reading] = mention.readings
  if (reading?.unit !== '' || mention.qualifier !== 'exact') return false
  const { value } = reading
  if (value === 1 && !mention.ordinal) return hasSingle(mention, claim)
  const dates = claim.quotes.flatMap(knownDates)
  if (mention.ordinal) return value <= MAX_DAY && dates.some(({ day }) => day === value)
  return dates.some(({ year }) => year === value)
}

function hasSingle(mention: NumberMention, claim: CheckedClaim): boolean {
  const noun = LETTER_BEFORE_NOUN.exec(claim.text.slice(mention.end))?.[1]
  if (noun === undefined) return false
  return claim.quotes.some(({ text }) =>
    new RegExp(`\\b(?:an?|another|single)(?: [\\p{L}-]+){0,2} ${noun}\\b`, 'iu').test(text),
  )
}

function unsupported({ text }: NumberMention): VerificationProblem {
  return { kind: 'unsupported-literal', literal: text, literalKind: 'number' }
}

function comparison(claimed: NumberMention, [quoted]: readonly NumberMention[]): VerificationProblem {
  return {
    kind: 'comparison',
    detail: `${claimed.text}: ${claimed.qualifier} in the claim, ${quoted?.qualifier} in the quote`,
  }
}
