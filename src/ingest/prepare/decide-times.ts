import { DateTime } from 'luxon'
import type { Removal } from '../../domain/article.ts'
import { DAY_MS, type Timestamp } from '../../domain/timestamp.ts'
import type { ArticleDraft } from '../../ports/store/article-store.ts'

/** How far ahead of our clock a publisher's may be, zones and embargoes included, before its date is not believed. */
const FUTURE_TOLERANCE_MS = DAY_MS

type Times = Pick<ArticleDraft, 'publishedAt' | 'publishedPrecision' | 'updatedAt'>

/** Statements of a time, the most trusted first: what came with the article, then what was found in it. */
type Statements = readonly (string | undefined)[]

/**
 * The policy on dates (docs/dates.md). A date alone means that day, from its start in UTC, and says so
 * (`publishedPrecision`). The first statement that can be read and lies no more than a day in the future counts; without
 * one the article is undated, and known from when we first saw it, or, if it came from an archive, always. Nothing is ever
 * guessed from a neighbour. An update before the publication is no update. What was not believed is returned in `noted`,
 * to be kept for people.
 */
export function decideTimes(
  given: { published: Statements; updated: Statements },
  now: Date,
): { times: Times; noted: readonly Removal[] } {
  const published = chooseInstant(given.published, now)
  const updated = chooseInstant(given.updated, now)
  const isLater = updated.at !== undefined && updated.at > (published.at ?? '')
  return {
    times: {
      ...(published.at !== undefined && { publishedAt: published.at }),
      ...(published.at !== undefined && published.isDay && { publishedPrecision: 'day' as const }),
      ...(updated.at !== undefined && isLater && { updatedAt: updated.at }),
    },
    noted: [...published.noted, ...updated.noted],
  }
}

interface Instant {
  readonly at?: Timestamp
  readonly isDay: boolean
  readonly noted: readonly Removal[]
}

function chooseInstant(statements: Statements, now: Date): Instant {
  const noted: Removal[] = []
  for (const text of new Set(statements)) {
    if (text === undefined) continue
    const instant = readInstant(text, now)
    noted.push(...instant.noted)
    if (instant.at !== undefined) return { ...instant, noted }
  }
  return { isDay: false, noted }
}

function readInstant(text: string, now: Date): Instant {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const instant = DateTime.fromISO(text, { zone: 'utc' })
  if (!instant.isValid) return { isDay, noted: [{ text, reason: 'unreadable-date' }] }
  if (instant.toMillis() > now.getTime() + FUTURE_TOLERANCE_MS)
    return { isDay, noted: [{ text, reason: 'future-date' }] }
  return { at: instant.toJSDate().toISOString(), isDay, noted: [] }
}
