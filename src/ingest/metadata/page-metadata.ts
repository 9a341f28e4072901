import type { DoubtfulDate } from '../dates/read-date.ts'
import type { StatedDate } from '../dates/stated-date.ts'

/** What a page says about itself outside its text. */
export interface PageMetadata {
  readonly title?: string
  readonly byline: readonly string[]
  readonly siteName?: string
  readonly published?: StatedDate
  readonly updated?: StatedDate
  /** Dates that the page states but that are not believed. */
  readonly doubts: readonly DoubtfulDate[]
  readonly declaredLanguage?: string
  readonly canonicalUrl?: string
  readonly description?: string
  readonly imageUrl?: string
  /** The article's text as the page's JSON-LD has it, paragraphs as found. */
  readonly linkedText?: string
  /** The page says of itself that it is one article. */
  readonly isDeclaredArticle: boolean
  /** The page says that the article is not free to read. */
  readonly isPaid: boolean
}
