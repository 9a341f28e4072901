import type { DateTime } from 'luxon'
import { duration, type LocalWindow, type Unit, wholeUnit } from './local-window.ts'

export type TimePattern = readonly [
  RegExp,
  (groups: Readonly<Record<string, string | undefined>>, now: DateTime) => LocalWindow | undefined,
]

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  few: 4,
  five: 5,
  six: 6,
  seven: 7,
  several: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
const COUNT = `\\d{1,3}|(?:a )?(?:couple of|few|several)|${Object.keys(COUNTS).join('|')}`
const UNIT = '(?<unit>hour|day|week|month|year)'
const EVENING_HOUR = 18
const NOON_HOUR = 12
const SATURDAY = 6
/** "Recent weeks" are this many of the unit. */
const RECENT_COUNT = 5
/** "Two weeks ago" may be this many days off. */
const WEEK_SLACK_DAYS = 3

/** Times told from the day of asking. Each pattern takes no more than it names, so that the rest is read by others. */
export const RELATIVE_TIMES: readonly TimePattern[] = [
  [/\b(?:earlier )?this morning\b/gi, (_, now) => ({ from: now.startOf('day'), to: hourOf(now, NOON_HOUR) })],
  [
    /\blast night\b/gi,
    (_, now) => ({ from: hourOf(now.minus({ days: 1 }), EVENING_HOUR), to: hourOf(now, NOON_HOUR) }),
  ],
  [/\b(?:earlier )?(?:today|tonight|this (?:evening|afternoon))\b/gi, (_, now) => wholeUnit(now, 'day')],
  [/\bthe day before yesterday\b/gi, (_, now) => wholeUnit(now.minus({ days: 2 }), 'day')],
  [/\b(?<which>last|this|past|(?:at|over|on|during) the) (?:past )?weekend\b(?! (?:of|before last)\b)/gi, weekend],
  [
    new RegExp(
      `\\b(?:(?:last|past|previous) (?<count>${COUNT})|(?:the|this) (?:last|past|previous)|past) ${UNIT}s?\\b`,
      'gi',
    ),
    ({ count, unit }, now) => ({ from: now.minus(duration(unitOf(unit), countOf(count))), to: now }),
  ],
  [
    /\brecent (?<unit>day|week|month|year)s\b/gi,
    ({ unit }, now) => ({ from: now.minus(duration(unitOf(unit), RECENT_COUNT)), to: now }),
  ],
  [
    /\b(?:last|previous) (?<unit>week|month|quarter|year)\b/gi,
    ({ unit }, now) => wholeUnit(now.minus(duration(unitOf(unit), 1)), unitOf(unit)),
  ],
  [
    /\b(?:(?:earlier|so far|later) )?this (?<unit>week|month|quarter|year)\b/gi,
    ({ unit }, now) => ({ from: now.startOf(unitOf(unit)), to: now }),
  ],
  [new RegExp(`\\b(?<count>${COUNT}) ${UNIT}s? ago\\b`, 'gi'), ago],
  ...elsewhere(),
]

function weekend({ which }: Readonly<Record<string, string | undefined>>, now: DateTime): LocalWindow {
  const saturday = now.startOf('week').plus({ days: SATURDAY - 1 })
  const running = saturday <= now && !/last/i.test(which ?? '')
  const from = running ? saturday : saturday.minus({ weeks: 1 })
  return { from, to: from.plus({ days: 2 }) }
}

function ago({ count, unit }: Readonly<Record<string, string | undefined>>, now: DateTime): LocalWindow {
  const then = now.minus(duration(unitOf(unit), countOf(count)))
  if (unitOf(unit) !== 'week') return wholeUnit(then, unitOf(unit) === 'hour' ? 'day' : unitOf(unit))
  const day = then.startOf('day')
  return { from: day.minus({ days: WEEK_SLACK_DAYS }), to: day.plus({ days: WEEK_SLACK_DAYS + 1 }) }
}

/** The commonest such words of other languages: yesterday, today, last week, this week, last month. */
function elsewhere(): readonly TimePattern[] {
  const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
  return [
    [words('gestern|ayer|ieri|вчера|أمس'), (_, now) => wholeUnit(now.minus({ days: 1 }), 'day')],
    [/昨日|昨天|어제/g, (_, now) => wholeUnit(now.minus({ days: 1 }), 'day')],
    [words("heute|aujourd['’]hui|hoy|oggi|сегодня|اليوم"), (_, now) => wholeUnit(now, 'day')],
    [/今日|今天|오늘/g, (_, now) => wholeUnit(now, 'day')],
    [
      words(
        '(?:letzte|vergangene|vorige)[nr]? woche|la semaine (?:dernière|passée)|la semana pasada|la settimana scorsa|(?:на )?прошлой неделе|الأسبوع الماضي',
      ),
      lastWeek,
    ],
    [/先週|上周|上星期|지난\s?주/g, lastWeek],
    [
      words('diese[rn]? woche|cette semaine|esta semana|questa settimana|(?:на )?этой неделе|هذا الأسبوع'),
      (_, now) => ({ from: now.startOf('week'), to: now }),
    ],
    [/今週|本周|这周|이번\s?주/g, (_, now) => ({ from: now.startOf('week'), to: now })],
    [
      words(
        '(?:letzten|vergangenen|vorigen) monat|le mois dernier|el mes pasado|il mese scorso|(?:в )?прошлом месяце|الشهر الماضي',
      ),
      (_, now) => wholeUnit(now.minus({ months: 1 }), 'month'),
    ],
    [/先月|上个月|지난\s?달/g, (_, now) => wholeUnit(now.minus({ months: 1 }), 'month')],
  ]
}

function lastWeek(_: unknown, now: DateTime): LocalWindow {
  return wholeUnit(now.minus({ weeks: 1 }), 'week')
}

function hourOf(day: DateTime, hour: number): DateTime {
  return day.startOf('day').set({ hour })
}

function unitOf(word: string | undefined): Unit {
  return (word ?? 'day').toLowerCase() as Unit
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1
  const plain = word
    .toLowerCase()
    .replace(/^a (?=\p{L})/u, '')
    .replace(/ of$/, '')
  return COUNTS[plain] ?? Number(plain)
}
