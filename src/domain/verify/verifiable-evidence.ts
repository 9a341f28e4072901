import type { Timestamp } from '../timestamp.ts'

/** What a claim's quotes are held against. */
export interface VerifiableEvidence {
  /** The passage: an unaltered slice of the article's text. */
  readonly text: string
  readonly title: string
  readonly siteName?: string
  readonly publishedAt?: Timestamp
  readonly byline?: readonly string[]
}

/** A quote found at its place: `quote === evidence.text.slice(start, end)` for the passage of that number. */
export interface LocatedQuote {
  readonly passage: number
  readonly quote: string
  /** UTF-16 offsets into the passage's text. */
  readonly start: number
  readonly end: number
}
