import type { TextSpan } from '../../domain/article.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { type Figure, isSetAgainst } from './figure.ts'

/** What can be compared of dates, which are told in many ways else. */
export type CalendarUnit = 'month' | 'weekday'

const ASKED: readonly (readonly [RegExp, CalendarUnit])[] = [
  [/\b(?:what|which) month\b/i, 'month'],
  [/\b(?:what|which) (?:week)?day\b/i, 'weekday'],
]
/** The names of each unit and their usual abbreviations, lower case, in order. */
const NAMES: Readonly<Record<CalendarUnit, readonly RegExp[]>> = {
  month: [
    ...[/^jan(?:uary)?$/, /^feb(?:ruary)?$/, /^mar(?:ch)?$/, /^apr(?:il)?$/, /^may$/, /^june?$/, /^july?$/],
    ...[/^aug(?:ust)?$/, /^sept?(?:ember)?$/, /^oct(?:ober)?$/, /^nov(?:ember)?$/, /^dec(?:ember)?$/],
  ],
  weekday: [
    ...[/^mon(?:day)?$/, /^tue(?:s|sday)?$/, /^wed(?:nesday)?$/, /^thu(?:rs?|rsday)?$/, /^fri(?:day)?$/],
    ...[/^sat(?:urday)?$/, /^sun(?:day)?$/],
  ],
}

/** The unit that a question asks for by name; undefined for "when" and "which date". */
export function askedCalendarUnit(question: string): CalendarUnit | undefined {
  return ASKED.find(([pattern]) => pattern.test(question))?.[1]
}

/** Reads a date of a sentence as the place of its month in the year, or of its day in the week; undefined without one. */
export function readCalendarFigure(sentence: string, date: TextSpan, unit: CalendarUnit): Figure | undefined {
  const words = tokenize(sentence.slice(date.start, date.end)).map(({ key }) => key.toLowerCase())
  const places = words.map((word) => NAMES[unit].findIndex((name) => name.test(word)))
  const place = places.find((one) => one >= 0)
  if (place === undefined) return undefined
  return { value: 1 + place, qualifier: 'exact', isContrast: isSetAgainst(sentence, date) }
}
