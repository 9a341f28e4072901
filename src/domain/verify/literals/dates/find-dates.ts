import type { DateMention } from './date-parts.ts'
import { DATE_PATTERNS } from './date-patterns.ts'

/** Fills what a pattern has taken; no pattern matches it. */
const TAKEN = '\u0000'

/** The dates, times and words of time of a plain text. A range such as "16-18 March" gives one mention for each day. */
export function findDates(text: string): readonly DateMention[] {
  const mentions: DateMention[] = []
  let rest = text
  for (const { pattern, read } of DATE_PATTERNS) {
    const left: string[] = []
    let at = 0
    for (const match of rest.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const dates = read(match.groups ?? {})
      mentions.push(...dates.map((parts) => ({ ...span, text: match[0].replace(/[.,]$/, ''), parts })))
      if (dates.length === 0) continue
      left.push(rest.slice(at, span.start), TAKEN.repeat(match[0].length))
      at = span.end
    }
    rest = left.join('') + rest.slice(at)
  }
  return mentions.sort((a, b) => a.start - b.start)
}
