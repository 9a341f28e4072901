import { decodeBytes } from '../extract/decode-bytes.ts'
import { readPaste } from '../paste/read-paste.ts'
import { composeArticle } from './compose-article.ts'
import type { PageTask } from './prepare-page.ts'
import type { Prepared } from './prepared.ts'
import { readingClock } from './reading-clock.ts'

/** The article in a pasted text or text file. */
export function preparePaste({ body, charset, known, nowMs }: PageTask): Prepared {
  const now = new Date(nowMs)
  const { text } = decodeBytes(body, charset)
  const extraction = readPaste(text, {
    ...(known.url !== undefined && { url: known.url }),
    ...readingClock(known, now),
  })
  return composeArticle(extraction, { known, now })
}
