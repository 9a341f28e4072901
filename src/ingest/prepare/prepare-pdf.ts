import { readPdf } from '../document/read-pdf.ts'
import { composeArticle } from './compose-article.ts'
import type { PageTask } from './prepare-page.ts'
import type { Prepared } from './prepared.ts'

/** The article of a PDF file. */
export async function preparePdf({ body, known, nowMs }: PageTask): Promise<Prepared> {
  const now = new Date(nowMs)
  const extraction = await readPdf(body, {
    ...(known.url !== undefined && { url: known.url }),
    now,
  })
  return composeArticle(extraction, { known, now })
}
