import type { DateParts } from '../../verify/literals/dates/date-parts.ts'
import type { NumberReading } from '../../verify/literals/numbers/number-mention.ts'
import type { SentenceNumbers } from './sentence-numbers.ts'

/**
 * Whether what one text says in numbers is said by the sentences of the other that match it. A number must be found there,
 * whatever its spelling; a date may be missing there, but not be another one.
 */
export function agree(own: readonly SentenceNumbers[], other: readonly SentenceNumbers[]): boolean {
  const numbers = other.flatMap((one) => one.numbers)
  const dates = other.flatMap((one) => one.dates)
  const literals = new Set(other.flatMap((one) => one.literals))
  return own.every(
    (one) =>
      one.numbers.every((readings) => isAmong(readings, numbers) || isInDate(readings, dates)) &&
      one.dates.every((date) => isCompatible(date, dates)) &&
      one.literals.every((literal) => literals.has(literal)),
  )
}

function isAmong(readings: readonly NumberReading[], numbers: readonly (readonly NumberReading[])[]): boolean {
  return numbers.some((others) => isSameNumber(readings, others))
}

export function isSameNumber(a: readonly NumberReading[], b: readonly NumberReading[]): boolean {
  return a.some((one) => b.some(({ value, unit }) => one.value === value && isSameUnit(one.unit, unit)))
}

/** Who leaves the unit out means the one that the other names. */
function isSameUnit(a: string, b: string): boolean {
  return a === b || a === '' || b === ''
}

function isInDate(readings: readonly NumberReading[], dates: readonly DateParts[]): boolean {
  return readings.some(({ value }) => dates.some((date) => Object.values(date).includes(value)))
}

/** A date stands against another when it names the same part of it (the weekday, the day …) differently. */
function isCompatible(date: DateParts, others: readonly DateParts[]): boolean {
  const comparable = others.filter((other) => sharedParts(date, other).length > 0)
  return (
    comparable.length === 0 ||
    comparable.some((other) => sharedParts(date, other).every((part) => date[part] === other[part]))
  )
}

function sharedParts(a: DateParts, b: DateParts): readonly (keyof DateParts)[] {
  return (Object.keys(a) as (keyof DateParts)[]).filter((part) => b[part] !== undefined)
}
