import { DateTime } from 'luxon'
import { NewsdeskError } from '../domain/errors.ts'
import { DAY_MS, type Timestamp } from '../domain/timestamp.ts'

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a time that a person typed: ISO 8601 with a zone, without one (then UTC), or a day alone, which means its start or,
 * with `edge: 'end'`, its last millisecond, UTC. Error: USAGE naming the option.
 */
export function parseInstant(text: string, option: string, edge: 'start' | 'end' = 'start'): Timestamp {
  const parsed = DateTime.fromISO(text.trim(), { zone: 'utc' })
  if (!parsed.isValid)
    throw new NewsdeskError(
      'USAGE',
      `${option}: ${JSON.stringify(text)} is not a time; give 2026-03-16 or 2026-03-16T09:00:00Z`,
    )
  const shift = edge === 'end' && DAY_ONLY.test(text.trim()) ? DAY_MS - 1 : 0
  return new Date(parsed.toMillis() + shift).toISOString()
}
