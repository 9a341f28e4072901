import type { InputKind } from '../../domain/article.ts'

/** What is known about an article before its text is read; it wins over what extraction finds. */
export interface KnownMetadata {
  readonly inputKind: InputKind
  readonly externalId?: string
  /** The address a reader is sent to. */
  readonly url?: string
  /** Further addresses that lead to the same article: the one asked for, the one before redirects. */
  readonly aliases?: readonly string[]
  /**
   * Somebody else than the publisher names the address: readers are sent there, but it does not identify the article, so
   * that nobody can put words into another publisher's.
   */
  readonly isReferredUrl?: boolean
  /** Identifies an article that has no address of its own, such as a feed's guid. */
  readonly fallbackKey?: string
  /** Names the entry of the publisher's own feed that leads to the article. */
  readonly entryKey?: string
  readonly title?: string
  readonly byline?: readonly string[]
  readonly siteName?: string
  /** ISO 8601 with zone, or YYYY-MM-DD. */
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly language?: string
  readonly partial?: boolean
  readonly archived?: boolean
  /** What to use where extraction finds nothing. */
  readonly fallback?: {
    readonly title?: string
    readonly byline?: readonly string[]
    readonly siteName?: string
    readonly language?: string
  }
  /** Fields of the input that could not be used, to be kept with the article. */
  readonly unusable?: readonly { readonly text: string; readonly reason: string }[]
}
