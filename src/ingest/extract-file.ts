import { NewsdeskError } from '../domain/errors.ts'
import { cleanPaste } from './clean/clean-paste.ts'
import { decodeBytes } from './extract/decode-bytes.ts'
import { extractPage } from './extract/extract-page.ts'
import type { ExtractedArticle } from './extracted.ts'
import { DEFAULT_INGEST_LIMITS } from './ingest-limits.ts'
import { openBytes, openFile, type PeekedSource, readWhole } from './inputs/byte-source.ts'
import { detectLanguage } from './prepare/detect-language.ts'
import { recognise } from './recognise/recognise.ts'

/**
 * Reads one page or pasted text and says what is article in it and what is not; nothing is stored. Works on the calling
 * thread. Errors: INPUT_NOT_FOUND; INPUT_UNREADABLE; INPUT_REJECTED with the extractor's reason.
 */
export async function extractFile(
  file: { readonly path: string } | { readonly name: string; readonly body: Uint8Array },
  { now }: { now: Date },
): Promise<ExtractedArticle> {
  const source = 'path' in file ? await openFile(file.path) : await openBytes(file.body)
  const kind = recogniseText(source, 'path' in file ? file.path : file.name)
  const { text } = decodeBytes(await readWhole(source, DEFAULT_INGEST_LIMITS.maxInputBytes))
  const extraction = kind === 'page' ? extractPage(text, { now }) : cleanPaste(text, { now })
  if (!extraction.ok) throw new NewsdeskError('INPUT_REJECTED', extraction.reason, { reason: extraction.code })
  const language = extraction.article.language ?? detectLanguage(extraction.article.text)
  return { ...extraction.article, ...(language !== undefined && { language }) }
}

function recogniseText(source: PeekedSource, name: string): 'page' | 'paste' {
  const recognised = recognise(source.head, { name })
  if (recognised.kind === 'page' || recognised.kind === 'paste') return recognised.kind
  if (recognised.kind === 'unreadable')
    throw new NewsdeskError('INPUT_UNREADABLE', recognised.message, { reason: recognised.reason })
  throw new NewsdeskError('INPUT_UNREADABLE', `the file is not one article (${recognised.kind})`, {
    reason: 'many-articles',
    remedy: 'Take it in with `newsdesk ingest`, then look at its articles with `newsdesk article ID`.',
  })
}
