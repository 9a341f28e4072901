import type { Article } from '../../domain/article.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { ArticleFilter, ArticleStore } from '../../ports/store/article-store.ts'
import type { DigestLimits } from '../limits.ts'

/**
 * The stretch of time a digest tells of. `seen`: articles that came in during it, whatever their date, so that nothing late
 * is lost. `known`: articles published during it (undated ones: first seen), for looking back.
 */
export interface DigestWindow {
  readonly from: Timestamp
  readonly to: Timestamp
  readonly by: 'seen' | 'known'
}

export interface GatheredArticles {
  /** New in the window. */
  readonly fresh: readonly Article[]
  /** From the days before: what a new article may continue. */
  readonly context: readonly Article[]
  /** How many articles of the window were left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>
}

/** The store leaves out what is dated in the future unless it is asked for; it is to be counted. */
const END_OF_TIME: Timestamp = '9999-12-31T23:59:59.999Z'

interface GatherParts {
  readonly articles: Pick<ArticleStore, 'list'>
  readonly limits: Pick<DigestLimits, 'lateArrivalMs' | 'maxSourceItemAgeMs' | 'maxArticles' | 'storyContextMs'>
}

/**
 * Reads a window's articles. One that is dated after the window is left out now and belongs to the window its date falls
 * in; what a source brings from long ago is left out for good.
 */
export async function gatherArticles(parts: GatherParts, window: DigestWindow): Promise<GatheredArticles> {
  const { fresh, context } = window.by === 'seen' ? await readSeen(parts, window) : await readKnown(parts, window)
  const inTime = fresh.filter((article) => !isFutureDated(article, window))
  const kept = inTime.filter((article) => window.by === 'known' || !isBacklog(article, window, parts.limits))
  const futureDated = fresh.length - inTime.length
  const old = inTime.length - kept.length
  return {
    fresh: kept,
    context: context.filter((article) => !isFutureDated(article, window)),
    dropped: { ...(futureDated > 0 && { 'future-dated': futureDated }), ...(old > 0 && { 'old-items': old }) },
  }
}

async function readSeen({ articles, limits }: GatherParts, { from, to }: DigestWindow) {
  const seenFrom = before(from, limits.lateArrivalMs)
  const read = reader(articles, limits)
  const [seen, dated, context] = await Promise.all([
    read({ seenFrom, seenBefore: to, knownBefore: END_OF_TIME }),
    read({ knownFrom: seenFrom, knownBefore: to, seenBefore: seenFrom }),
    read({ seenFrom: before(from, limits.storyContextMs), seenBefore: seenFrom }),
  ])
  const matured = dated.filter(({ publishedAt, firstSeenAt }) => publishedAt !== undefined && publishedAt > firstSeenAt)
  const fresh = new Set(matured.map(({ id }) => id))
  return { fresh: [...seen, ...matured], context: context.filter(({ id }) => !fresh.has(id)) }
}

async function readKnown({ articles, limits }: GatherParts, { from, to }: DigestWindow) {
  const read = reader(articles, limits)
  const [fresh, context] = await Promise.all([
    read({ knownFrom: from, knownBefore: to }),
    read({ knownFrom: before(from, limits.storyContextMs), knownBefore: from }),
  ])
  return { fresh, context }
}

function reader(articles: GatherParts['articles'], { maxArticles }: GatherParts['limits']) {
  return (filter: ArticleFilter) => articles.list({ ...filter, limit: maxArticles })
}

function isFutureDated({ publishedAt }: Article, { to }: DigestWindow): boolean {
  return publishedAt !== undefined && publishedAt >= to
}

/** Only what a source brings can be old news: what a person handed in was handed in for a reason. */
function isBacklog(
  { publishedAt, sourceId }: Article,
  { from }: DigestWindow,
  { maxSourceItemAgeMs }: GatherParts['limits'],
): boolean {
  return sourceId !== undefined && publishedAt !== undefined && publishedAt < before(from, maxSourceItemAgeMs)
}

function before(instant: Timestamp, ms: number): Timestamp {
  return toTimestamp(new Date(Date.parse(instant) - ms))
}
