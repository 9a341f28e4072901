import { cleanKnownText } from '../clean/clean-known-text.ts'
import { extractPage } from '../extract/extract-page.ts'
import type { Extraction } from '../extracted.ts'
import { parseImportRow } from '../import/parse-import-row.ts'
import { composeArticle } from './compose-article.ts'
import { extractFragment } from './extract-fragment.ts'
import type { KnownMetadata } from './known-metadata.ts'
import type { Prepared } from './prepared.ts'

export interface RowsTask {
  /** Lines of JSON, without line ends. */
  readonly lines: readonly string[]
  readonly nowMs: number
}

const HEAD_LENGTH = 2_000

/** The articles of some lines of an archive, each by itself, in order. */
export function prepareRows({ lines, nowMs }: RowsTask): readonly Prepared[] {
  const now = new Date(nowMs)
  return lines.map((line) => prepareRow(line, now))
}

function prepareRow(line: string, now: Date): Prepared {
  const row = parseImportRow(line)
  if (!row.ok) return row
  const { known, body } = row
  const extraction = 'text' in body ? cleanKnownText(body.text, titleOf(known)) : extractHtml(body.html, { known, now })
  return composeArticle(extraction, { known, now })
}

/** Nobody knows when an archived page was read, so its "2 hours ago" says nothing. */
function extractHtml(html: string, { known, now }: { known: KnownMetadata; now: Date }): Extraction {
  const place = { now, ...(known.url !== undefined && { url: known.url }) }
  const isWholePage = /<(?:html|body|head)[\s>]|<!doctype/i.test(html.slice(0, HEAD_LENGTH))
  return isWholePage ? extractPage(html, place) : extractFragment(html, { ...place, ...titleOf(known) })
}

function titleOf({ title }: KnownMetadata): { title?: string } {
  return title === undefined ? {} : { title }
}
