import { NewsdeskError } from '../../domain/errors.ts'
import { plainWords } from '../../domain/text/plain-words.ts'
import type { Candidate, RawInput } from '../candidate.ts'
import { describeFailure } from '../describe-result.ts'
import type { FeedItem, ParsedFeed } from '../feed/parsed-feed.ts'
import { canonicalUrl } from '../identity/canonical-url.ts'
import { parseHttpUrl } from '../identity/parse-http-url.ts'
import { registrableDomain } from '../identity/registrable-domain.ts'
import type { KnownMetadata } from '../prepare/known-metadata.ts'
import type { OpenContext, OpenedInput } from './opened-input.ts'

/** The entries of a feed, each a candidate of its own. */
export async function* feedCandidates(
  { input, url, onFeed }: OpenedInput,
  { raw, context }: { raw: RawInput; context: OpenContext },
): AsyncGenerator<Candidate> {
  const { body, charset } = raw
  const task = { body, maxItems: context.limits.maxFeedItems, ...(charset !== undefined && { charset }) }
  const parsed = await context.pool.run('prepareFeed', { ...task, ...(url !== undefined && { url }) }, context.signal)
  if (!parsed.ok) throw new NewsdeskError(parsed.code, parsed.message, { reason: parsed.reason })
  onFeed?.(parsed.feed)
  const shared = findSharedUrls(parsed.feed)
  const about = { feed: parsed.feed, feedUrl: url ?? input, shared }
  let summaries = 0
  for (const item of parsed.feed.items) {
    if (item.isSummary) summaries++
    const isFetchable = summaries <= context.limits.maxSummaryFetches
    yield { kind: 'feed-item', input, item, known: describeItem(item, about), isFetchable }
  }
  if (parsed.feed.items.length === 0 && onFeed === undefined) yield refuseEmpty(input)
}

function refuseEmpty(input: string): Candidate {
  const error = new NewsdeskError('INPUT_REJECTED', 'the feed has no entries', { reason: 'empty-feed' })
  return { kind: 'refused', result: describeFailure(input, error) }
}

/** Some feeds give every entry the address of their front page; it identifies none of them. */
function findSharedUrls(feed: ParsedFeed): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { url, guid } of new Map(feed.items.map((item) => [item.guid ?? item, item])).values()) {
    const canonical = url === undefined ? undefined : canonicalUrl(url)
    if (canonical !== undefined && guid !== undefined) counts.set(canonical, (counts.get(canonical) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([url]) => url))
}

function describeItem(
  item: FeedItem,
  { feed, feedUrl, shared }: { feed: ParsedFeed; feedUrl: string; shared: ReadonlySet<string> },
): KnownMetadata {
  const { guid, url, title, language, unreadDates } = item
  const entryId = guid ?? url
  const isOwnUrl = url !== undefined && !shared.has(canonicalUrl(url) ?? '')
  const publishedAt =
    item.publishedPrecision === 'day' ? item.publishedAt?.slice(0, 'YYYY-MM-DD'.length) : item.publishedAt
  return {
    inputKind: 'feed',
    ...(isOwnUrl && { url }),
    ...(isOwnUrl && nameEntry(item, { url, feedUrl })),
    ...(entryId !== undefined && { fallbackKey: `guid:${canonicalUrl(feedUrl) ?? feedUrl} ${entryId}` }),
    ...(title !== undefined && { title }),
    byline: item.byline,
    fallback: {
      ...(feed.title !== undefined && { siteName: feed.title }),
      ...(feed.language !== undefined && { language: feed.language }),
    },
    ...(publishedAt !== undefined && { publishedAt }),
    ...(item.updatedAt !== undefined && { updatedAt: item.updatedAt }),
    ...(language !== undefined && { language }),
    ...(unreadDates !== undefined && {
      unusable: unreadDates.map((text) => ({ text, reason: 'unreadable-date' })),
    }),
  }
}

/** One id under one headline is one article of the feed's own; under another headline, some feeds use an id again. */
function nameEntry(
  { guid, title }: FeedItem,
  { url, feedUrl }: { url: string; feedUrl: string },
): Pick<KnownMetadata, 'isReferredUrl' | 'entryKey'> {
  if (isReferred(url, feedUrl)) return { isReferredUrl: true }
  if (guid === undefined || title === undefined) return {}
  return { entryKey: `entry:${canonicalUrl(feedUrl) ?? feedUrl} ${guid} ${plainWords(title)}` }
}

/** Whether a feed of the web tells of an address that belongs to somebody else than the feed does. */
function isReferred(url: string, feedUrl: string): boolean {
  const [own, named] = [parseHttpUrl(feedUrl), parseHttpUrl(url)]
  if (own === undefined || named === undefined) return false
  return registrableDomain(own.hostname) !== registrableDomain(named.hostname)
}
