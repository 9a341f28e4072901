import type { Extraction } from '../../extracted.ts'
import type { PdfPage } from './page-line.ts'
import { readPage, type SourcePage } from './read-page.ts'
import { type PdfProperties, readProperties } from './read-properties.ts'

/** More pages are a book or a report, no article. */
const MAX_PAGES = 100
/** Errors only; PDF.js prints its warnings otherwise. */
const QUIET = 0

type Refused = Extract<Extraction, { ok: false }>

interface OpenedPdf {
  readonly ok: true
  readonly pages: readonly PdfPage[]
  readonly properties: PdfProperties
}

/** The pages of a PDF file with their lines, or why it can't be read. Nothing in it is drawn or run. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Refused> {
  // The library is large: it is loaded when the first PDF comes.
  const { getDocumentProxy } = await import('unpdf')
  try {
    // PDF.js takes the memory that it is given away from its owner.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: QUIET })
    try {
      if (document.numPages > MAX_PAGES) return refuse('too-large', `the PDF has ${document.numPages} pages`)
      const { info } = await document.getMetadata()
      return { ok: true, pages: await readPages(document), properties: readProperties({ ...info }) }
    } finally {
      await document.loadingTask.destroy()
    }
  } catch (error) {
    return describeFailure(error)
  }
}

async function readPages(document: {
  readonly numPages: number
  getPage(number: number): Promise<SourcePage & { cleanup(): boolean }>
}): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number))
    page.cleanup()
  }
  return pages
}

function describeFailure(error: unknown): Refused {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'PasswordException') return refuse('encrypted', 'the PDF needs a password')
  return refuse('broken', `the PDF can't be read: ${message}`)
}

function refuse(code: Refused['code'], reason: string): Refused {
  return { ok: false, code, reason }
}
