import { cleanPaste } from '../clean/clean-paste.ts'
import { noteDoubts } from '../dates/note-doubts.ts'
import { readDate } from '../dates/read-date.ts'
import type { ReadingClock } from '../dates/reading-clock.ts'
import type { ExtractedArticle, Extraction, Removal } from '../extracted.ts'
import { chooseTitle, siteBehind } from './pdf/choose-title.ts'
import { dropFurniture, isPrintTime } from './pdf/drop-furniture.ts'
import { joinParagraphs } from './pdf/join-paragraphs.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { orderLines } from './pdf/order-lines.ts'
import type { PdfPage } from './pdf/page-line.ts'
import type { PdfProperties } from './pdf/read-properties.ts'

export interface ReadPdfOptions {
  readonly url?: string
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
  const { pages, furniture, printedFrom } = dropFurniture(opened.pages)
  const paragraphs = joinParagraphs(pages.flatMap(({ lines }) => orderLines(lines)))
  const title = chooseTitle(paragraphs, properties.title)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  const clock = clockOf(properties, options)
  const extraction = cleanPaste(text, { ...clock, ...(title !== undefined && { title }) })
  if (!extraction.ok) return extraction
  const article = withProperties(complete(extraction.article, furniture, clock), properties)
  const siteName = siteBehind(title, properties.title)
  const origin = {
    ...(siteName !== undefined && { siteName }),
    ...(printedFrom !== undefined && { canonicalUrl: printedFrom }),
  }
  return { ok: true, article: { ...origin, ...article } }
}

/** A file may be read years after it was made: "2 hours ago" counts from when it was made, if it says so. */
function clockOf({ createdAt }: PdfProperties, { now }: ReadPdfOptions): ReadingClock {
  return { ...(now !== undefined && { now }), ...(createdAt !== undefined && { readAt: createdAt }) }
}

function lettersOf(pages: readonly PdfPage[]): number {
  const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text))
  return texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
}

/** A date in a running head is the issue's, and counts where the text has none. */
function complete(article: ExtractedArticle, furniture: readonly string[], clock: ReadingClock): ExtractedArticle {
  const heads: Removal[] = furniture.map((text) => ({ text, reason: 'page-furniture' }))
  const readings = furniture.filter((text) => !isPrintTime(text)).map((text) => readDate(text, clock))
  const issued = readings.find(({ date }) => date !== undefined)?.date
  const doubts = readings.flatMap(({ doubt }) => (doubt?.reason === 'future-date' ? [doubt] : []))
  return {
    ...(issued !== undefined && { publishedAt: issued.value }),
    ...article,
    removed: noteDoubts([...heads, ...article.removed], doubts),
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
