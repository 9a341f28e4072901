import type { Timestamp } from '../../domain/timestamp.ts'

/** A feed of any format, with its addresses made absolute. */
export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  readonly title?: string
  /** The site the feed belongs to. */
  readonly siteUrl?: string
  readonly language?: string
  readonly items: readonly FeedItem[]
  /** How many items were left out because the feed has more than are taken at once. */
  readonly dropped: number
}

/** An entry of a feed, before its text is extracted. */
export interface FeedItem {
  /** What the feed calls it: guid or id. */
  readonly guid?: string
  readonly url?: string
  readonly title?: string
  readonly byline: readonly string[]
  readonly publishedAt?: Timestamp
  readonly publishedPrecision?: 'day'
  readonly updatedAt?: Timestamp
  /** Dates of the entry that can't be read, as they stand there. */
  readonly unreadDates?: readonly string[]
  readonly language?: string
  /** The text as the feed carries it: HTML, or plain when `isPlain`. */
  readonly body?: string
  readonly isPlain: boolean
  /** The feed gives a summary where the article has more. */
  readonly isSummary: boolean
}

/** An entry as a format's reader finds it: strings as they stand in the feed. */
export interface RawFeedItem {
  readonly guid?: string | undefined
  readonly link?: string | undefined
  /** Markup and escapes are allowed in it. */
  readonly title?: string | undefined
  readonly byline: readonly (string | undefined)[]
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly language?: string | undefined
  readonly content?: FeedText | undefined
  readonly summary?: FeedText | undefined
  /** Base for relative addresses of this entry. */
  readonly base?: string | undefined
}

export interface FeedText {
  readonly value: string
  readonly isPlain: boolean
}

export interface RawFeed {
  readonly format: ParsedFeed['format']
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly language?: string | undefined
  readonly base?: string | undefined
  readonly items: readonly RawFeedItem[]
}
