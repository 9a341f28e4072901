import type { Command } from 'commander'
import { NewsdeskError } from '../../domain/errors.ts'
import { describeFailure } from '../../ingest/describe-result.ts'
import type { ExtractedArticle } from '../../ingest/extracted.ts'
import type { PreparePool } from '../../ingest/worker/prepare-pool.ts'
import { type CommandContext, SOME_INPUTS_FAILED } from '../command-context.ts'
import { readInput } from '../read-input.ts'

export function describeExtract(command: Command): Command {
  return command
    .description('Show what would be read out of pages, pasted texts, PDF files or e-mail messages; nothing is stored.')
    .argument('<file...>', 'HTML, text, PDF or .eml files, or - for stdin')
}

/** Exit code 3 when a file held no article; each is listed with its reason. */
export async function runExtract(context: CommandContext, files: readonly string[]): Promise<number> {
  // The extractor is large; no other command loads it into this process.
  const { createPreparePool } = await import('../../ingest/worker/prepare-pool.ts')
  const { DEFAULT_INGEST_LIMITS: limits } = await import('../../ingest/ingest-limits.ts')
  await using pool = createPreparePool({ limits, clock: context.clock, log: context.log })
  let failed = 0
  for (const file of files) {
    const started = performance.now()
    const extraction = await extractFile(file, { ...context, pool })
    const tookMs = Math.round(performance.now() - started)
    if (!extraction.ok) failed++
    context.printer.result(extractionRecord(file, extraction, tookMs), () => renderExtraction(file, extraction))
  }
  return failed > 0 ? SOME_INPUTS_FAILED : 0
}

/** An article, or one reason for people and scripts: a stable code, then words. */
type Extracted =
  | { readonly ok: true; readonly article: ExtractedArticle }
  | { readonly ok: false; readonly status: 'rejected' | 'failed'; readonly reason: string }

async function extractFile(
  file: string,
  { clock, signal, pool }: CommandContext & { readonly pool: PreparePool },
): Promise<Extracted> {
  const { extractDocument } = await import('../../ingest/extract-document.ts')
  try {
    const body = await readInput(file, signal)
    const extraction = await extractDocument(body, { name: file, now: clock.now(), pool })
    if (extraction.ok) return extraction
    return { ok: false, status: 'rejected', reason: `${extraction.code}: ${extraction.reason}` }
  } catch (thrown) {
    const error = NewsdeskError.from(thrown)
    if (error.code === 'INTERNAL' || error.code === 'USAGE') throw error
    const { status, reason = error.message } = describeFailure(file, error)
    return { ok: false, status: status === 'failed' ? status : 'rejected', reason }
  }
}

function extractionRecord(file: string, extraction: Extracted, tookMs: number): object {
  if (!extraction.ok) return { file, status: extraction.status, reason: extraction.reason, tookMs }
  const { title, byline, siteName, publishedAt, updatedAt, language, canonicalUrl, text, captions, removed, partial } =
    extraction.article
  return {
    file,
    title,
    byline,
    siteName,
    publishedAt: withZone(publishedAt),
    updatedAt: withZone(updatedAt),
    language,
    canonicalUrl,
    text,
    captions,
    removed,
    partial,
    tookMs,
  }
}

/** A day without a time is printed as its start, UTC. */
function withZone(time: string | undefined): string | undefined {
  return time !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(time) ? `${time}T00:00:00.000Z` : time
}

function renderExtraction(file: string, extraction: Extracted): string {
  return extraction.ok ? renderArticle(extraction.article) : `${extraction.status}: ${file}: ${extraction.reason}`
}

function renderArticle(article: ExtractedArticle): string {
  const origin = [article.siteName, article.byline.join(', '), article.publishedAt ?? 'undated']
    .filter(Boolean)
    .join(' · ')
  const captions = article.captions.map((caption) => `[caption] ${caption}`)
  const removed = article.removed.map(({ reason, text }) => `[removed: ${reason}] ${text}`)
  return [article.title ?? '(no title)', origin, '', article.text, '', ...captions, ...removed].join('\n')
}
