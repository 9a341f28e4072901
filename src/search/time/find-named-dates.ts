import * as chrono from 'chrono-node'
import { DateTime } from 'luxon'
import { duration, type LocalMention, type LocalWindow } from './local-window.ts'

/** Words that chrono reads as dates and that news uses for something else, unless a preposition stands before them. */
const NOT_A_DATE = /^(?:may|march|sun|sat|mon|second|now|the second|mar|dec|sept?|sec|min)$/i
const DATE_PREPOSITION = /\b(?:in|since|during|by|from|until|before|after|of|last|this)\s+$/i
/** Days with a name of their own: "Black Friday" is not the Friday before now. */
const NAMED_DAY = /\b(?:black|cyber|giving|super|bloody|good|ash|palm|easter)\s+$/i
const RELATIVE = /^(?:yesterday|tomorrow)\b/i

/** Dates, days of the week and months, as a date parser finds them. */
export function findNamedDates(text: string, now: DateTime): readonly LocalMention[] {
  const reference = { instant: now.toJSDate(), timezone: now.offset }
  return chrono
    .parse(text, reference)
    .filter((result) => isDate(text, result))
    .flatMap(({ start, end, index, text: found }) => {
      const first = windowOf(start, now)
      const last = end ? windowOf(end, now) : first
      if (!first || !last || last.to <= first.from) return []
      const relative = RELATIVE.test(found)
      return [{ from: first.from, to: last.to, start: index, end: index + found.length, relative }]
    })
}

function isDate(text: string, { text: found, index }: chrono.ParsedResult): boolean {
  if (NAMED_DAY.test(text.slice(0, index))) return false
  return !NOT_A_DATE.test(found.trim()) || DATE_PREPOSITION.test(text.slice(0, index))
}

function windowOf(parsed: chrono.ParsedComponents, now: DateTime): LocalWindow | undefined {
  const [year, month, day] = [parsed.get('year'), parsed.get('month'), parsed.get('day')]
  if (year === null || month === null || day === null) return undefined
  const whole =
    parsed.isCertain('day') || parsed.isCertain('weekday') ? 'day' : parsed.isCertain('month') ? 'month' : null
  if (!whole && parsed.isCertain('year')) return undefined
  const unit = whole ?? 'day'
  const start = DateTime.fromObject({ year, month, day }, { zone: now.zone }).startOf(unit)
  const from = start.isValid ? lastBefore(start, parsed, now) : undefined
  return from && { from, to: from.plus(duration(unit, 1)) }
}

/** News is about what was: an incomplete date means the last one before now. */
function lastBefore(start: DateTime, parsed: chrono.ParsedComponents, now: DateTime): DateTime {
  if (start <= now || parsed.isCertain('year')) return start
  if (parsed.isCertain('month')) return start.minus({ years: 1 })
  return parsed.isCertain('weekday') ? start.minus({ weeks: 1 }) : start
}
