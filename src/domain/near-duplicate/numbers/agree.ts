import type { DateParts } from '../../verify/literals/dates/date-parts.ts'
import type { NumberReading } from '../../verify/literals/numbers/number-mention.ts'
import type { SentenceNumber, SentenceNumbers } from './sentence-numbers.ts'

/**
 * Whether what one text says in numbers is said by the sentences of the other that match it. A number must be found there,
 * whatever its spelling, and so must a date; a weekday, a time or a word such as "yesterday" may be missing there, but not be
 * another one.
 */
export function agree(own: readonly SentenceNumbers[], other: readonly SentenceNumbers[]): boolean {
  const numbers = other.flatMap((one) => one.numbers)
  const dates = other.flatMap((one) => one.dates)
  const literals = new Set(other.flatMap((one) => one.literals))
  return own.every(
    (one) =>
      one.numbers.every((number) => isAmong(number, numbers) || isInDate(number, dates)) &&
      one.dates.every((date) => isCompatible(date, dates)) &&
      one.literals.every((literal) => literals.has(literal)),
  )
}

/** "2" is not "second". */
export function isAmong({ readings, ordinal }: SentenceNumber, numbers: readonly SentenceNumber[]): boolean {
  return numbers.some((other) => other.ordinal === ordinal && isSameNumber(readings, other.readings))
}

function isSameNumber(a: readonly NumberReading[], b: readonly NumberReading[]): boolean {
  return a.some((one) => b.some(({ value, unit }) => one.value === value && isSameUnit(one.unit, unit)))
}

/** Who leaves the unit out means the one that the other names. */
function isSameUnit(a: string, b: string): boolean {
  return a === b || a === '' || b === ''
}

function isInDate({ readings }: SentenceNumber, dates: readonly DateParts[]): boolean {
  return readings.some(({ value }) => dates.some((date) => Object.values(date).includes(value)))
}

/** A date stands against another when it names the same part of it (the weekday, the day …) differently. */
function isCompatible(date: DateParts, others: readonly DateParts[]): boolean {
  const comparable = others.filter((other) => sharedParts(date, other).length > 0)
  if (comparable.length === 0) return isRelative(date)
  return comparable.some((other) => sharedParts(date, other).every((part) => date[part] === other[part]))
}

/** "Monday", "yesterday" and "at noon" come and go when a report is printed on another day. */
function isRelative({ year, month, day, decade }: DateParts): boolean {
  return [year, month, day, decade].every((part) => part === undefined)
}

function sharedParts(a: DateParts, b: DateParts): readonly (keyof DateParts)[] {
  return (Object.keys(a) as (keyof DateParts)[]).filter((part) => b[part] !== undefined)
}
