import type { TextSpan } from '../../../article.ts'

/** What a date says, as far as it says it. */
export interface DateParts {
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
  /** 0 is Sunday. */
  readonly weekday?: number
  /** The first year of a decade; below 100 for "the '90s". */
  readonly decade?: number
  /** A word whose meaning depends on the day of writing: "yesterday", "last week", "morning", "summer". */
  readonly word?: string
  /** "last" or "next" before a weekday. */
  readonly shift?: 'last' | 'next'
  /** A clock time as minutes after midnight, or after noon or midnight where the text doesn't say which. */
  readonly minutes?: number
  readonly halfDay?: 'am' | 'pm'
  /** A date that can be read in two ways, such as 3/4/2026: known by its spelling only. */
  readonly spelling?: string
}

/** A date, a time or a word of time in a plain text. */
export interface DateMention extends TextSpan {
  readonly text: string
  readonly parts: DateParts
}
