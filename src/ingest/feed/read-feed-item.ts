import { splitByline } from '../prepare/split-byline.ts'
import { isCutShort } from './is-cut-short.ts'
import { parseFeedDate } from './parse-feed-date.ts'
import type { FeedItem, FeedText, RawFeedItem } from './parsed-feed.ts'
import { stripMarkup } from './strip-markup.ts'

const MAX_TITLE_LENGTH = 500
const MAX_DATE_LENGTH = 100

/** Brings an entry into plain form; relative addresses are resolved against the entry's own base, else the feed's. */
export function readFeedItem(raw: RawFeedItem, feed: { base?: string | undefined }): FeedItem {
  const base = resolveUrl(raw.base, feed.base) ?? feed.base
  const url = resolveUrl(raw.link, base)
  const title = raw.title === undefined ? '' : stripMarkup(raw.title).slice(0, MAX_TITLE_LENGTH)
  const { language } = raw
  return {
    ...(raw.guid !== undefined && { guid: raw.guid }),
    ...(url !== undefined && { url }),
    ...(title !== '' && { title }),
    byline: readByline(raw.byline),
    ...readDates(raw),
    ...(language !== undefined && { language }),
    ...readBody(raw),
  }
}

export function resolveUrl(url: string | undefined, base: string | undefined): string | undefined {
  const parsed = url === undefined || url.trim() === '' ? null : URL.parse(url.trim(), base)
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.href : undefined
}

function readByline(names: RawFeedItem['byline']): readonly string[] {
  const clean = names.map((name) => (name === undefined ? '' : stripMarkup(name)))
  return splitByline(clean.filter((name) => name !== '' && !name.includes('@')))
}

/**
 * An entry with only an update time counts as published then: the later of the two, so that nothing is taken for known
 * before it was.
 */
function readDates(
  raw: RawFeedItem,
): Pick<FeedItem, 'publishedAt' | 'publishedPrecision' | 'updatedAt' | 'unreadDates'> {
  const updated = parseFeedDate(raw.updated)
  const published = parseFeedDate(raw.published) ?? updated
  const unreadDates = [raw.published, raw.updated]
    .filter((text) => text !== undefined && text.trim() !== '' && parseFeedDate(text) === undefined)
    .map((text) => (text ?? '').trim().slice(0, MAX_DATE_LENGTH))
  return {
    ...(unreadDates.length > 0 && { unreadDates }),
    ...(published !== undefined && { publishedAt: published.at }),
    ...(published?.precision !== undefined && { publishedPrecision: published.precision }),
    ...(updated !== undefined && { updatedAt: updated.at }),
  }
}

function readBody({ content, summary }: RawFeedItem): Pick<FeedItem, 'body' | 'isPlain' | 'isSummary'> {
  const isContent = content !== undefined && content.value.length >= (summary?.value.length ?? 0)
  const text: FeedText | undefined = isContent ? content : summary
  if (text === undefined) return { isPlain: true, isSummary: true }
  const plain = text.isPlain ? text.value : stripMarkup(text.value)
  return { body: text.value, isPlain: text.isPlain, isSummary: isCutShort(plain, isContent) }
}
