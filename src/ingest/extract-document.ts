import { decodeBytes } from './extract/decode-bytes.ts'
import { extractPage } from './extract/extract-page.ts'
import type { Extraction } from './extracted.ts'
import { readPaste } from './paste/read-paste.ts'
import { detectLanguage } from './prepare/detect-language.ts'
import { recognise } from './recognise/recognise.ts'
import type { PreparePool } from './worker/prepare-pool.ts'

export interface ExtractDocumentOptions {
  readonly name: string
  readonly now: Date
  /** Reads PDF files and messages, whose libraries give no promise on time and memory. */
  readonly pool: PreparePool
}

/**
 * Reads one page, pasted text, PDF file or e-mail message, by its bytes, without a store. Feeds and imports hold many articles
 * and are refused. Errors: those of PreparePool.
 */
export async function extractDocument(body: Uint8Array, options: ExtractDocumentOptions): Promise<Extraction> {
  const recognised = recognise(body, { name: options.name })
  const { text } = decodeBytes(body)
  switch (recognised.kind) {
    case 'page':
      return withLanguage(extractPage(text, { now: options.now }))
    case 'paste':
      // Without a "now", as ingest does for files: nobody knows from when "2 hours ago" counts.
      return withLanguage(readPaste(text))
    case 'pdf':
      return withLanguage(await options.pool.run('readPdf', body))
    case 'email':
      return withLanguage(await options.pool.run('readEmail', body))
    case 'unreadable':
      return { ok: false, code: recognised.reason === 'empty' ? 'empty' : 'not-text', reason: recognised.message }
    default:
      return {
        ok: false,
        code: 'not-an-article',
        reason: `this is a ${recognised.kind}, which holds many articles; use ingest`,
      }
  }
}

/** What the input does not say of its language is told from its words, as ingest does. */
function withLanguage(extraction: Extraction): Extraction {
  if (!extraction.ok || extraction.article.language !== undefined) return extraction
  const language = detectLanguage(extraction.article.text)
  return language === undefined ? extraction : { ok: true, article: { ...extraction.article, language } }
}
