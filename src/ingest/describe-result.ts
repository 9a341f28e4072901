import { ERRORS, type ErrorCode, NewsdeskError } from '../domain/errors.ts'
import type { SaveOutcome } from '../ports/store/article-store.ts'
import type { IngestResult, IngestStatus } from './ingester.ts'
import type { PreparedArticle, Refusal } from './prepare/prepared.ts'

/** Errors that say something about the input; any other says that we could not do our part. */
const REJECTING: ReadonlySet<ErrorCode> = new Set(['INPUT_UNREADABLE', 'INPUT_REJECTED', 'FETCH_FORBIDDEN'])

/** The result for a saved article. */
export function describeSaved(
  { input, article }: { input: string; article: PreparedArticle },
  saved: SaveOutcome,
): IngestResult {
  return {
    input,
    status: saved.status,
    id: saved.id,
    ...(saved.duplicateOf !== undefined && { duplicateOf: saved.duplicateOf }),
    ...describeArticle(article),
  }
}

function describeArticle(article: PreparedArticle): Omit<IngestResult, 'input' | 'status'> {
  const { externalId, url, siteName, publishedAt, language } = article
  return {
    ...(externalId !== undefined && { externalId }),
    title: article.title,
    ...(url !== undefined && { url }),
    ...(siteName !== undefined && { siteName }),
    byline: article.byline,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
    words: article.words,
    passages: article.passages.length,
  }
}

/** The result for an input that gave no article: the reason is `CODE`, the finer reason where there is one, then words and a remedy. */
export function describeFailure(
  input: string,
  thrown: unknown,
  known: Pick<IngestResult, 'externalId' | 'title' | 'url'> = {},
): IngestResult {
  const error = NewsdeskError.from(thrown)
  const status: IngestStatus = REJECTING.has(error.code) ? 'rejected' : 'failed'
  const code = error.reason === undefined ? error.code : `${error.code} ${error.reason}`
  return { input, status, reason: `${code}: ${sentence(error.message)} ${error.remedy}`, ...known }
}

/** The result for an input whose text was read and found to hold no article. */
export function describeRefusal(input: string, refusal: Refusal): IngestResult {
  const { externalId, title, url } = refusal
  return {
    input,
    status: 'rejected',
    reason: `${refusal.code} ${refusal.reason}: ${sentence(refusal.message)} ${ERRORS[refusal.code].remedy}`,
    ...(externalId !== undefined && { externalId }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
  }
}

/** Messages stand alone as well, without an end. */
function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
