import type { RemovalReason } from '../extracted.ts'
import { parseWrittenDate } from './parse-written-date.ts'
import type { ReadingClock } from './reading-clock.ts'
import { acceptDate, isAhead, type StatedDate } from './stated-date.ts'

type DateDoubt = Extract<
  RemovalReason,
  'future-date' | 'unreadable-date' | 'relative-date' | 'ambiguous-date' | 'conflicting-dates'
>

/** A date that was stated but is not taken for the article's, in its own words. */
export interface DoubtfulDate {
  readonly text: string
  readonly reason: DateDoubt
}

export interface DateReading {
  readonly date?: StatedDate
  readonly doubt?: DoubtfulDate
}

const MAX_DOUBT_CHARS = 200
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/** Counts from a moment that stands nowhere: "2 hours ago", "yesterday", "Friday", "16 March". */
const RELATIVE = new RegExp(
  `\\bago\\b|\\b(?:yesterday|today|tonight|just now|this (?:morning|afternoon|evening)|last (?:night|week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gestern|heute|hier|ayer|hoy|ieri|oggi|vor \\d+ (?:minuten|stunden|tagen)|il y a \\d+|hace \\d+)\\b|\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|\\b${MONTH}\\.? \\d{1,2}\\b`,
  'i',
)
const YEAR = /\b(?:19|20)\d{2}\b/
const NUMERIC = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/

/** The date that a line about a date states, or why it is not believed; neither when it states none. */
export function readDate(text: string, clock: ReadingClock): DateReading {
  const stated = parseWrittenDate(text, clock)
  const date = acceptDate(stated, clock.now)
  if (date !== undefined) return { date }
  const reason = stated === undefined ? whyUnread(text) : isAhead(stated, clock.now) ? 'future-date' : 'unreadable-date'
  return reason === undefined ? {} : { doubt: { text: text.trim().slice(0, MAX_DOUBT_CHARS), reason } }
}

function whyUnread(text: string): DateDoubt | undefined {
  if (NUMERIC.test(text)) return 'ambiguous-date'
  if (!RELATIVE.test(text)) return undefined
  return YEAR.test(text) ? 'unreadable-date' : 'relative-date'
}
