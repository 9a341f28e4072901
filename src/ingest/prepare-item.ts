import { FetchFailure } from '../ports/fetch-failure.ts'
import type { FetchedDocument } from '../ports/fetcher.ts'
import type { Candidate, DocumentKind, Outcome, RawInput } from './candidate.ts'
import { describeFailure, describeRefusal } from './describe-result.ts'
import { isSameSite } from './identity/is-same-site.ts'
import type { KnownMetadata } from './prepare/known-metadata.ts'
import type { Prepared, PreparedArticle } from './prepare/prepared.ts'
import type { PrepareContext } from './prepare-context.ts'
import { recognise } from './recognise/recognise.ts'
import { DOCUMENT_HANDLERS } from './worker/document-handlers.ts'

type ItemCandidate = Extract<Candidate, { kind: 'feed-item' }>

/** The media type of a feed entry kept as raw input: the entry as read from its feed, as JSON. */
const ITEM_TYPE = 'application/vnd.newsdesk.feed-item+json'

/**
 * The article of a feed entry: from the entry itself, or, when it only holds a summary, from the page it points to. When
 * the page can't be had or read, or says less, the summary stays, marked as partial.
 */
export async function prepareItem(candidate: ItemCandidate, context: PrepareContext): Promise<Outcome> {
  const { input, item } = candidate
  const seen = await context.seen.find(item, context.sourceId)
  if (seen !== undefined) return { kind: 'seen', result: { ...seen, input } }
  try {
    const own = await prepareOwn(candidate, context)
    const full = item.isSummary && candidate.isFetchable ? await prepareFull(candidate, context) : undefined
    const words = own.ok ? own.article.words : 0
    if (full !== undefined && full.article.words >= words) return { kind: 'article', input, item, ...full }
    if (!own.ok) return { kind: 'refused', result: describeRefusal(input, own) }
    return { kind: 'article', input, item, article: own.article, raw: rawOf(candidate) }
  } catch (error) {
    context.signal.throwIfAborted()
    return { kind: 'refused', result: describeFailure(input, error) }
  }
}

function prepareOwn({ item, known }: ItemCandidate, { pool, clock, signal }: PrepareContext): Promise<Prepared> {
  return pool.run('prepareFeedItem', { item, known, nowMs: clock.now().getTime() }, signal)
}

function rawOf({ item }: ItemCandidate): RawInput {
  return { contentType: ITEM_TYPE, body: new TextEncoder().encode(JSON.stringify(item)) }
}

/** Undefined when the page gives no article; why is in the log, since the entry itself is still good. */
async function prepareFull(
  { item, known }: ItemCandidate,
  { pool, fetcher, clock, log, signal }: PrepareContext,
): Promise<{ article: PreparedArticle; raw: RawInput } | undefined> {
  if (item.url === undefined) return undefined
  try {
    const document = await fetcher.fetch({ url: item.url, accept: 'page', signal })
    const { body, charset, contentType = 'text/html' } = document
    const kind = documentKind(document, item.url)
    if (kind === undefined) return undefined
    const task = { body, known: describePage(known, document), nowMs: clock.now().getTime() }
    const transport = charset === undefined ? {} : { charset }
    const prepared = await pool.run(DOCUMENT_HANDLERS[kind], { ...task, ...transport }, signal)
    if (prepared.ok) return { article: prepared.article, raw: { contentType, body, ...transport } }
    log.debug(
      { host: new URL(document.url).host, reason: prepared.reason },
      'the page of a feed entry holds no article',
    )
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof FetchFailure)) throw error
    log.debug({ host: new URL(item.url).host, reason: error.reason }, 'the page of a feed entry was not fetched')
  }
  return undefined
}

/** What a feed entry may point to. Sites send readers of withdrawn articles to their front page, which is none. */
function documentKind(
  { url, body, contentType = '' }: FetchedDocument,
  askedFor: string,
): Extract<DocumentKind, 'page' | 'pdf'> | undefined {
  const isSentHome = new URL(url).pathname === '/' && new URL(askedFor).pathname !== '/'
  if (isSentHome) return undefined
  const { kind } = recognise(body, { contentType, name: url })
  return kind === 'page' || kind === 'pdf' ? kind : undefined
}

/**
 * What comes from its own address is the publisher's, whoever named it. The page is asked for its own title, authors and
 * site, so that an article is the same whether it comes by its feed or by its address; the feed's dates are more exact than
 * the page's. An entry names no article of another publisher, also when its address leads there.
 */
function describePage(known: KnownMetadata, document: FetchedDocument): KnownMetadata {
  const { title, byline, fallback, entryKey, isReferredUrl: _, ...rest } = known
  const isOwn = known.url !== undefined && isSameSite(known.url, document.url)
  return {
    ...rest,
    ...(isOwn && entryKey !== undefined && { entryKey }),
    url: document.url,
    aliases: [...(known.url === undefined ? [] : [known.url]), ...(known.aliases ?? [])],
    fallback: { ...fallback, ...(title !== undefined && { title }), ...(byline !== undefined && { byline }) },
  }
}
