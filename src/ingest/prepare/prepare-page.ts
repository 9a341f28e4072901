import { decodeBytes } from '../extract/decode-bytes.ts'
import { extractPage } from '../extract/extract-page.ts'
import { composeArticle } from './compose-article.ts'
import type { KnownMetadata } from './known-metadata.ts'
import type { Prepared } from './prepared.ts'
import { readingClock } from './reading-clock.ts'

/** A page as fetched or read: its bytes, and the charset its transport declared. */
export interface PageTask {
  readonly body: Uint8Array
  readonly charset?: string
  readonly known: KnownMetadata
  readonly nowMs: number
}

/** The article of an HTML page. */
export function preparePage({ body, charset, known, nowMs }: PageTask): Prepared {
  const now = new Date(nowMs)
  const { text } = decodeBytes(body, charset)
  const extraction = extractPage(text, {
    ...(known.url !== undefined && { url: known.url }),
    ...readingClock(known, now),
  })
  return composeArticle(extraction, { known, now })
}
