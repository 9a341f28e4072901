import { DateTime } from 'luxon'
import type { TextSpan } from '../../domain/article.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import { CALENDAR_TIMES } from './calendar-times.ts'
import { findNamedDates } from './find-named-dates.ts'
import type { LocalMention, LocalWindow } from './local-window.ts'
import { RELATIVE_TIMES, type TimePattern } from './relative-times.ts'
import { WEEKDAY_TIMES } from './weekday-times.ts'

/** The stretch of time that a question names: `from` inclusive, `to` exclusive. */
export interface TimeWindow {
  readonly from: Timestamp
  readonly to: Timestamp
}

/** A time window with its place in the question. */
export interface TimeMention extends TimeWindow, TextSpan {
  /** Told from the day of asking ("last week"): its words stand in no article. */
  readonly relative: boolean
}

export interface TimeReference {
  readonly asOf: Timestamp
  /** IANA zone in which days begin. */
  readonly timezone: string
}

/** "Since the coup in July", but not "after the report of 7 October": that is about the day. */
const SINCE = /\bsince\b[^,;.?!]*$|\bafter\s+(?:the\s+)?$/i
const BEFORE = /\b(?:before|until|till|prior to)\s+(?:the\s+)?$/i
/** Nothing was published before. */
const BEGINNING = '1600-01-01'

/**
 * Reads the times out of a question, in order: "yesterday", "last week", "on 16 March", "in March", "since the coup in
 * July", "between 3 and 5 May", "in 2021". A question may name several.
 */
export function findTimeMentions(text: string, reference: TimeReference): readonly TimeMention[] {
  const now = DateTime.fromISO(reference.asOf, { zone: reference.timezone })
  if (!now.isValid) return []
  const patterns = [
    ...matchPatterns(text, { patterns: [...WEEKDAY_TIMES, ...RELATIVE_TIMES], relative: true, now }),
    ...matchPatterns(text, { patterns: CALENDAR_TIMES, relative: false, now }),
  ]
  const own = withoutOverlaps(patterns)
  const mentions = [...own, ...findNamedDates(blankOut(text, own), now)].toSorted((a, b) => a.start - b.start)
  return mentions.map((mention) => toMention(mention, openEnds(mention, { text, now })))
}

/** The windows alone. */
export function findTimeWindows(text: string, reference: TimeReference): readonly TimeWindow[] {
  return findTimeMentions(text, reference).map(({ from, to }) => ({ from, to }))
}

function matchPatterns(
  text: string,
  { patterns, relative, now }: { patterns: readonly TimePattern[]; relative: boolean; now: DateTime },
): readonly LocalMention[] {
  return patterns.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index, groups = {} }) => {
      const window = read(groups, now)
      return window ? [{ ...window, start: index, end: index + found.length, relative }] : []
    }),
  )
}

/** Of mentions that share words, the one found first: patterns stand in order of how much they say. */
function withoutOverlaps(mentions: readonly LocalMention[]): readonly LocalMention[] {
  const kept: LocalMention[] = []
  for (const mention of mentions)
    if (!kept.some(({ start, end }) => mention.start < end && start < mention.end)) kept.push(mention)
  return kept
}

function blankOut(text: string, spans: readonly TextSpan[]): string {
  return spans.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${';'.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
}

/** "Since" and "after" last until now; "before" has no beginning. */
function openEnds({ start, end, from, to }: LocalMention, { text, now }: { text: string; now: DateTime }): LocalWindow {
  const before = text.slice(0, start)
  const own = text.slice(start, end)
  if ((SINCE.test(before) || /^(?:since|after)\b/i.test(own)) && from < now) return { from, to: now }
  if (BEFORE.test(before) || /^(?:before|until)\b/i.test(own))
    return { from: DateTime.fromISO(BEGINNING, { zone: now.zone }), to: from }
  return { from, to }
}

function toMention({ start, end, relative }: LocalMention, { from, to }: LocalWindow): TimeMention {
  return { from: from.toJSDate().toISOString(), to: to.toJSDate().toISOString(), start, end, relative }
}
