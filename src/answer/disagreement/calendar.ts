import type { TextSpan } from '../../domain/article.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { type Figure, isSetAgainst } from './figure.ts'

/** What can be compared of dates, which are told in many ways else. */
export type CalendarUnit = 'month' | 'weekday'

const ASKED: readonly (readonly [RegExp, CalendarUnit])[] = [
  [/\b(?:what|which) month\b/i, 'month'],
  [/\b(?:what|which) (?:week)?day\b/i, 'weekday'],
]
const BEGINNINGS: Readonly<Record<CalendarUnit, readonly string[]>> = {
  month: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  weekday: 'mon tue wed thu fri sat sun'.split(' '),
}
const BEGINNING_CHARS = 3

/** The unit that a question asks for by name; undefined for "when" and "which date". */
export function askedCalendarUnit(question: string): CalendarUnit | undefined {
  return ASKED.find(([pattern]) => pattern.test(question))?.[1]
}

/** Reads a date of a sentence as the place of its month in the year, or of its day in the week; undefined without one. */
export function readCalendarFigure(sentence: string, date: TextSpan, unit: CalendarUnit): Figure | undefined {
  const places = tokenize(sentence.slice(date.start, date.end)).map(({ key }) =>
    BEGINNINGS[unit].indexOf(key.toLowerCase().slice(0, BEGINNING_CHARS)),
  )
  const place = places.find((one) => one >= 0)
  if (place === undefined) return undefined
  return { value: 1 + place, qualifier: 'exact', isContrast: isSetAgainst(sentence, date) }
}
