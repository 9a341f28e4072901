import { NewsdeskError } from '../../domain/errors.ts'
import type { SourceId } from '../../domain/ids.ts'
import type { Source } from '../../domain/source.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import { FetchFailure } from '../../ports/fetch-failure.ts'
import type { FetchedDocument, Fetcher } from '../../ports/fetcher.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { Candidate } from '../candidate.ts'
import { describeFailure } from '../describe-result.ts'
import type { IngestLimits } from '../ingest-limits.ts'
import type { IngestOptions, IngestResult } from '../ingester.ts'
import { openCandidates } from '../inputs/open-candidates.ts'
import { openDocument } from '../inputs/open-document.ts'
import { openInput } from '../inputs/open-input.ts'
import type { PreparePool } from '../worker/prepare-pool.ts'
import { scheduleNextFetch } from './schedule-next-fetch.ts'

export interface RefreshContext {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly clock: Clock
  readonly log: Log
  readonly limits: IngestLimits
  readonly pool: PreparePool
  readonly run: (
    candidates: (signal: AbortSignal) => AsyncIterable<Candidate>,
    options: IngestOptions,
  ) => AsyncGenerator<IngestResult>
  readonly options: IngestOptions
}

const FEED_CANDIDATES: ReadonlySet<Candidate['kind']> = new Set(['feed-item', 'refused'])
const GONE = 410

/** What one fetch brought, for the record. */
interface Visit {
  document?: FetchedDocument
  title?: string
  error?: NewsdeskError | undefined
}

/**
 * Fetches a source again, takes in what is new, then records the visit. The conditional headers are recorded last, after
 * everything is saved: a crash on the way only means that the same is fetched once more. Error: NOT_FOUND.
 */
export async function* refreshSource(id: SourceId, context: RefreshContext): AsyncGenerator<IngestResult> {
  const source = await context.store.sources.get(id)
  if (source === undefined) throw new NewsdeskError('NOT_FOUND', `there is no source ${id}`)
  const visit: Visit = {}
  const candidates = (signal: AbortSignal) => visitSource(source, { visit, context, signal })
  for await (const result of context.run(candidates, { ...context.options, sourceId: id })) {
    visit.error ??= errorOf(result, source)
    yield result
  }
  await context.store.sources.recordFetch(id, reportVisit(source, { visit, context }))
  if (visit.error !== undefined)
    context.log.warn({ sourceId: id, code: visit.error.code, reason: visit.error.reason }, 'a source could not be read')
}

/** One bad entry says nothing about a feed; a page source that gives no article is down, so that it is asked for as a whole again. */
function errorOf({ status, reason }: IngestResult, { kind }: Source): NewsdeskError | undefined {
  if (status === 'failed') return new NewsdeskError('STORE_FAILED', reason ?? 'saving failed')
  if (status !== 'rejected' || kind !== 'page') return undefined
  return new NewsdeskError('INPUT_UNREADABLE', 'the page gave no article', { reason: reason ?? 'rejected' })
}

interface VisitContext {
  readonly visit: Visit
  readonly context: RefreshContext
  readonly signal: AbortSignal
}

async function* visitSource(source: Source, { visit, context, signal }: VisitContext): AsyncGenerator<Candidate> {
  try {
    if (source.kind === 'folder') yield* await openInput({ kind: 'name', name: source.url }, { ...context, signal })
    else yield* visitUrl(source, { visit, context, signal })
  } catch (thrown) {
    signal.throwIfAborted()
    visit.error = NewsdeskError.from(thrown)
    yield { kind: 'refused', result: describeFailure(source.url, thrown) }
  }
}

async function* visitUrl(source: Source, { visit, context, signal }: VisitContext): AsyncGenerator<Candidate> {
  const { url, etag, lastModified } = source
  const document = await context.fetcher.fetch({
    url,
    accept: source.kind === 'feed' ? 'feed' : 'page',
    signal,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  })
  visit.document = document
  if (document.status === 304) return
  const opened = await openDocument(document, { input: url, askedFor: url })
  const onFeed = ({ title }: { title?: string }) => {
    if (title !== undefined) visit.title = title
  }
  for await (const candidate of openCandidates({ ...opened, onFeed }, { ...context, signal })) {
    if (source.kind === 'feed' && !FEED_CANDIDATES.has(candidate.kind)) throw refuseNoFeed(url)
    if (candidate.kind === 'refused')
      visit.error = new NewsdeskError('INPUT_UNREADABLE', candidate.result.reason ?? 'unreadable')
    yield candidate
  }
}

/** Where a feed was, sites put notes on their maintenance and sign-in pages, with a status of success. */
function refuseNoFeed(url: string): NewsdeskError {
  return new NewsdeskError('INPUT_UNREADABLE', `${url} gives no feed`, { reason: 'not-a-feed' })
}

function reportVisit(source: Source, { visit, context }: { visit: Visit; context: RefreshContext }) {
  const now = context.clock.now()
  const { document, error, title } = visit
  const hints = {
    now,
    failures: error === undefined ? 0 : source.failures + 1,
    isGone: error instanceof FetchFailure && error.status === GONE,
    maxAgeSeconds: document?.maxAgeSeconds,
    retryAfterSeconds: error instanceof FetchFailure ? error.retryAfterSeconds : document?.retryAfterSeconds,
  }
  const times = { at: toTimestamp(now), nextFetchAt: toTimestamp(scheduleNextFetch(hints, context.limits)) }
  if (error !== undefined) return { ...times, error: `${error.reason ?? error.code}: ${error.message}` }
  const etag = document?.etag ?? (document?.status === 304 ? source.etag : undefined)
  const lastModified = document?.lastModified ?? (document?.status === 304 ? source.lastModified : undefined)
  return {
    ...times,
    ...(title !== undefined && { title }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  }
}
