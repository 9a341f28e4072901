import type { DateParts } from './date-parts.ts'
import { ALL_MONTHS, ENGLISH_MONTHS } from './month-names.ts'

/** A way of writing a date: its pattern, and what a match says. Undefined: it was no date after all. */
export interface DatePattern {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => readonly DateParts[]
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const ANY_MONTH = `(?<month>${[...ALL_MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const MONTH_ALONE = [...ENGLISH_MONTHS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(capitalised)
  .join('|')
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.|º|°|er)?'
const FIRST_DAY =
  '(?:(?<firstDay>[0-3]?\\d)(?:st|nd|rd|th|\\.)?(?:(?: ?- ?| to | and | or | until |, ?| bis | y | et )))?'
const LAST_DAY =
  '(?:(?: ?- ?| to | and | or | until )(?<lastDay>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d.,]\\d|\\d| \\p{Lu}?\\p{Ll}+ber\\b))?'
const YEAR = '(?<year>(?:1[0-9]|2[01])\\d\\d)'
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?=\\.|,? \\d))\\.?`
const OPTIONAL_WEEKDAY = `(?:${WEEKDAY},? (?:the )?)?`
const WORDS_OF_TIME =
  'days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies)|seasons?|spring|summer|autumn|fall|winter|mornings?|afternoons?|evenings?|nights?|hours?|minutes?'
const EDGES = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] as const

function pattern(source: string, flags = 'giu'): RegExp {
  return new RegExp(`${EDGES[0]}${source}${EDGES[1]}`, flags)
}

/** The patterns in the order in which they are tried; what one has taken is not offered to the next. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  { pattern: pattern('(?<year>\\d{4})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?:T[\\d:.]+Z?)?'), read: readNumeric },
  {
    pattern: pattern('(?<one>\\d{1,2})(?<sign>[/.])(?<two>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d\\d)'),
    read: readSlashed,
  },
  {
    pattern: pattern(`${OPTIONAL_WEEKDAY}${FIRST_DAY}${DAY}(?: of| de)? ${ANY_MONTH}(?:,? (?:de |del |of )?${YEAR})?`),
    read: readDay,
  },
  {
    pattern: pattern(
      `${OPTIONAL_WEEKDAY}(?<month>${[...ENGLISH_MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.? ${DAY}${LAST_DAY}(?:,? ${YEAR})?(?![.,]?\\d| ?(?:%|percent|per cent|people))`,
    ),
    read: readDay,
  },
  { pattern: pattern(`(?<month>${MONTH_ALONE})\\.?,? (?:of |de )?${YEAR}`, 'gu'), read: readDay },
  {
    pattern: pattern(
      `(?<=(?:${lead('in|on|of|since|by|until|till|from|to|last|next|this|early|late|mid|between|during|and|before|after|through')})[ -])(?<month>${MONTH_ALONE})\\.?`,
      'gu',
    ),
    read: readDay,
  },
  {
    pattern: pattern('(?<month>January|February|April|June|July|August|September|October|November|December)', 'gu'),
    read: readDay,
  },
  { pattern: pattern(`(?:(?<shift>last|next|this|coming|past|previous|following) )?${WEEKDAY}s?`), read: readWeekday },
  {
    pattern: pattern('(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d) ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?)'),
    read: readTime,
  },
  { pattern: pattern('(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?![:\\d])'), read: readTime },
  { pattern: pattern("(?<hour>1[0-2]|0?\\d)(?: ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?)| o'clock)"), read: readTime },
  {
    pattern: pattern("(?:the )?(?<decade>(?:1[5-9]|20)\\d0|'?\\d0)'?s"),
    read: ({ decade }) => [{ decade: Number(decade?.replace("'", '')) }],
  },
  {
    pattern: pattern(
      `(?<word>today|tonight|yesterday|tomorrow|overnight|fortnight|noon|midday|midnight|dawn|dusk|lunchtime)`,
    ),
    read: readWord,
  },
  {
    pattern: pattern(
      `(?<word>(?:last|next|this|previous|past|coming|following|same|earlier this|later this) (?:${WORDS_OF_TIME}))`,
    ),
    read: readWord,
  },
  { pattern: pattern('(?<word>mornings?|afternoons?|evenings?|nights?|weekends?)'), read: readWord },
  {
    pattern: pattern(
      '(?<=(?:in|this|last|next|the|early|late|mid|of|during|since)[ -])(?<word>spring|summer|autumn|winter)',
    ),
    read: readWord,
  },
]

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Words in either case of their first letter. */
function lead(words: string): string {
  return words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|')
}

type Groups = Readonly<Record<string, string | undefined>>

function readNumeric({ year, month, day }: Groups): readonly DateParts[] {
  return [{ year: Number(year), month: Number(month), day: Number(day) }]
}

const LAST_MONTH = 12
const LAST_DAY_OF_MONTH = 31
const CENTURY = 2000

/** 16/3/2026 has one reading, 3/4/2026 two: that one counts as spelled only. */
function readSlashed({ one, two, year, sign }: Groups): readonly DateParts[] {
  const [first, second] = [Number(one), Number(two)]
  const fullYear = Number(year) + (year?.length === 2 ? CENTURY : 0)
  if (first > LAST_DAY_OF_MONTH || second > LAST_DAY_OF_MONTH) return []
  if (first > LAST_MONTH || first === second) return [{ year: fullYear, month: second, day: first }]
  if (second > LAST_MONTH) return [{ year: fullYear, month: first, day: second }]
  if (sign === '.') return [{ year: fullYear, month: second, day: first }]
  return [{ spelling: `${first}/${second}/${fullYear}` }]
}

function readDay(groups: Groups): readonly DateParts[] {
  const month = ALL_MONTHS.get(groups.month?.toLowerCase() ?? '')
  const year = groups.year === undefined ? {} : { year: Number(groups.year) }
  const weekday = groups.weekday === undefined ? {} : { weekday: weekdayOf(groups.weekday) }
  const days = [groups.firstDay, groups.day, groups.lastDay].filter((day) => day !== undefined).map(Number)
  if (month === undefined || days.some((day) => day < 1 || day > LAST_DAY_OF_MONTH)) return []
  if (days.length === 0) return [{ month, ...year }]
  return days.map((day, at) => ({ month, day, ...year, ...(at === 0 && weekday) }))
}

function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)))
}

const SHIFTS: Readonly<Record<string, 'last' | 'next'>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
}

function readWeekday({ weekday = '', shift = '' }: Groups): readonly DateParts[] {
  const shifted = SHIFTS[shift.toLowerCase()]
  return [{ weekday: weekdayOf(weekday), ...(shifted && { shift: shifted }) }]
}

const NOON = 12
const MINUTES = 60

function readTime({ hour, minute, half }: Groups): readonly DateParts[] {
  const halfDay = half === undefined ? undefined : half.toLowerCase().startsWith('a') ? 'am' : 'pm'
  const written = Number(hour)
  const known = halfDay ?? (written > NOON ? 'pm' : undefined)
  return [{ minutes: (written % NOON) * MINUTES + Number(minute ?? 0), ...(known && { halfDay: known }) }]
}

const SAME_WORDS: Readonly<Record<string, string>> = {
  midday: 'noon',
  past: 'last',
  previous: 'last',
  coming: 'next',
  fall: 'autumn',
}

function readWord({ word = '' }: Groups): readonly DateParts[] {
  const words = word
    .toLowerCase()
    .split(' ')
    .map((part) => (part.length > 4 ? part.replace(/s$/, '') : part))
  return [{ word: words.map((part) => SAME_WORDS[part] ?? part).join(' ') }]
}
