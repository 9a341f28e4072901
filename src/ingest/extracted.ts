/** Why a piece of the input is not part of the article. Stable: stored beside the article and shown to people. */
export type RemovalReason =
  | 'site-header'
  | 'navigation'
  | 'title'
  | 'byline'
  | 'dateline-date'
  | 'caption'
  | 'credit'
  | 'advert'
  | 'repeated'
  | 'related'
  | 'newsletter'
  | 'share'
  | 'tags'
  | 'comments'
  | 'membership'
  | 'footer'
  | 'consent'
  | 'separator'
  | 'hidden'
  | 'page-furniture'
  | 'mail-header'
  | 'quoted-reply'
  | 'signature'
  | 'list-footer'
  | 'cover-note'
  | 'attachment'
  // Dates that were stated but are not taken for the article's; see docs/dates.md.
  | 'future-date'
  | 'unreadable-date'
  | 'relative-date'
  | 'ambiguous-date'
  | 'conflicting-dates'

/** A piece of the input that is not part of the article, in the input's own words. */
export interface Removal {
  readonly text: string
  readonly reason: RemovalReason
}

/** An article as read from one page or one pasted text. Absent means not found: nothing here is guessed. */
export interface ExtractedArticle {
  readonly title?: string
  /** Names of people, in the order given. */
  readonly byline: readonly string[]
  readonly siteName?: string
  /** ISO 8601 with zone, or YYYY-MM-DD when only the day is known. */
  readonly publishedAt?: string
  /** Like `publishedAt`; only when the input itself says that it was updated. */
  readonly updatedAt?: string
  /** BCP 47 tag, as short as it is known: `en`, `pt-BR`. */
  readonly language?: string
  /** As the page gives it, made absolute; whether to believe it is decided when the article is identified. */
  readonly canonicalUrl?: string
  /** Paragraphs split by a blank line. */
  readonly text: string
  readonly captions: readonly string[]
  readonly removed: readonly Removal[]
  /** The input holds only part of the article, such as the free part of a paid one. */
  readonly partial?: boolean
  readonly description?: string
  readonly imageUrl?: string
}

/** Why an input gives no article. Stable. */
export type RejectionCode =
  | 'empty'
  | 'not-text'
  | 'too-large'
  | 'too-deep'
  | 'too-short'
  | 'consent-page'
  | 'captcha-page'
  | 'error-page'
  | 'paywall-stub'
  | 'not-an-article'
  | 'encrypted'
  | 'scanned'
  | 'broken'

/** An article, or the stable code and the words for why there is none. */
export type Extraction = { readonly ok: true; readonly article: ExtractedArticle } | Rejection

export interface Rejection {
  readonly ok: false
  readonly code: RejectionCode
  readonly reason: string
}
