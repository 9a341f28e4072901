import type { ArticleId, PassageId, SourceId } from './ids.ts'
import type { Timestamp } from './timestamp.ts'

/** How the input reached us; it decides how far we trust its dates and its text. */
export type InputKind = 'page' | 'feed' | 'paste' | 'file' | 'import'

/** A piece of the input that cleaning took away, and why. */
export interface Removal {
  readonly text: string
  readonly reason: string
}

/**
 * An article as of one of its versions. `text` holds paragraphs split by a blank line; every citation's offsets
 * are UTF-16 indexes into it. Times are kept apart: what the publisher says (`publishedAt`, `updatedAt`) and
 * when we first saw the article (`firstSeenAt`) and this version of it (`versionSeenAt`).
 */
export interface Article {
  readonly id: ArticleId
  readonly version: number
  readonly externalId?: string
  readonly sourceId?: SourceId
  readonly inputKind: InputKind
  readonly url?: string
  readonly title: string
  readonly byline: readonly string[]
  readonly siteName?: string
  readonly publishedAt?: Timestamp
  /** Set when the publisher gave a day without a time; `publishedAt` is then that day's start, UTC. */
  readonly publishedPrecision?: 'day'
  readonly updatedAt?: Timestamp
  readonly firstSeenAt: Timestamp
  readonly versionSeenAt: Timestamp
  readonly language?: string
  readonly text: string
  readonly words: number
  readonly captions: readonly string[]
  readonly removed: readonly Removal[]
  /** The publisher gave only part of the text (paywall, stub, feed summary). */
  readonly partial?: boolean
  /** Came in with an archive import: an undated one then counts as known at any "as of". */
  readonly archived?: boolean
  /** The article this one repeats word for word; both share one origin. */
  readonly duplicateOf?: ArticleId
  /** Sentences in the text that address a model instead of a reader: shown to people, kept out of prompts. */
  readonly suspicious?: readonly TextSpan[]
}

/** A half-open range of UTF-16 offsets into an article's text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A stretch of whole sentences of one version: `text === article.text.slice(start, end)`. */
export interface Passage extends TextSpan {
  readonly id: PassageId
  readonly articleId: ArticleId
  readonly version: number
  readonly ordinal: number
  readonly text: string
}

/** One line of an article's history. */
export interface ArticleVersion {
  readonly version: number
  readonly seenAt: Timestamp
  /** Since when it is the version to see; absent for an undated one out of an archive, which always was. */
  readonly knownFrom?: Timestamp
  readonly title: string
  readonly contentHash: string
  readonly words: number
}
