import { cleanPaste } from '../clean/clean-paste.ts'
import { parseWrittenDate } from '../dates/parse-written-date.ts'
import { acceptDate } from '../dates/stated-date.ts'
import type { ExtractedArticle, Extraction, Removal } from '../extracted.ts'
import { chooseTitle } from './pdf/choose-title.ts'
import { dropFurniture } from './pdf/drop-furniture.ts'
import { joinParagraphs } from './pdf/join-paragraphs.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { orderLines } from './pdf/order-lines.ts'
import type { PdfPage } from './pdf/page-line.ts'
import type { PdfProperties } from './pdf/read-properties.ts'

export interface ReadPdfOptions {
  readonly url?: string
  /** When the file was fetched; see CleanPasteOptions. */
  readonly now?: Date
}

/** Pages with fewer letters than this, on average, are pictures of text. */
const MIN_LETTERS_PER_PAGE = 40

/**
 * The article of a PDF file: its text in reading order, without running heads and page numbers, cleaned like a pasted text.
 * Refuses files that need a password, hold pictures of text only, are broken or have too many pages.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<Extraction> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  if (lettersOf(opened.pages) < MIN_LETTERS_PER_PAGE * opened.pages.length)
    return { ok: false, code: 'scanned', reason: 'the PDF holds pictures of text, not text' }
  const { properties } = opened
  const { pages, furniture } = dropFurniture(opened.pages)
  const paragraphs = joinParagraphs(pages.flatMap(({ lines }) => orderLines(lines)))
  const title = chooseTitle(paragraphs, properties.title)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  const extraction = cleanPaste(text, { ...options, ...(title !== undefined && { title }) })
  if (!extraction.ok) return extraction
  return { ok: true, article: withProperties(complete(extraction.article, furniture, options), properties) }
}

function lettersOf(pages: readonly PdfPage[]): number {
  const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text))
  return texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
}

/** A date in a running head is the issue's, and counts where the text has none. */
function complete(
  article: ExtractedArticle,
  furniture: readonly string[],
  { now = new Date() }: ReadPdfOptions,
): ExtractedArticle {
  const removed: Removal[] = furniture.map((text) => ({ text, reason: 'page-furniture' }))
  const [issued] = furniture.flatMap((text) => acceptDate(parseWrittenDate(text, { now }), now) ?? [])
  return {
    ...(issued !== undefined && { publishedAt: issued.value }),
    ...article,
    removed: [...removed, ...article.removed],
  }
}

/** What the file says of itself counts where its text says nothing. */
function withProperties(article: ExtractedArticle, { authors, language }: PdfProperties): ExtractedArticle {
  return {
    ...(language !== undefined && { language }),
    ...article,
    byline: article.byline.length > 0 ? article.byline : authors,
  }
}
