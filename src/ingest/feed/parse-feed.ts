import { DetectError, type JsonFeed, ParseError, parseFeed as parseAnyFeed, parseJsonFeed } from 'feedsmith'
import { NewsdeskError } from '../../domain/errors.ts'
import { decodeBase64Elements } from './decode-base64-elements.ts'
import { dropOverlongPeople } from './drop-overlong-people.ts'
import type { ParsedFeed, RawFeed } from './parsed-feed.ts'
import { readAtom } from './read-atom.ts'
import { readFeedItem, resolveUrl } from './read-feed-item.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readRdf, readRss } from './read-rss.ts'
import { refuseEntityBombs } from './refuse-entity-bombs.ts'
import { stripMarkup } from './strip-markup.ts'

/** A root element that is empty (`<rss/>`) is no longer than this with all its namespaces. */
const MAX_EMPTY_ROOT_LENGTH = 4_000
const JSON_FEED_VERSION = 'https://jsonfeed.org/version/1.1'

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom and JSON Feed. `url` is where the feed was found; relative addresses are resolved
 * against it when the feed names no base of its own.
 * Errors: INPUT_UNREADABLE `xml-entities`, `broken-feed`, `unknown-feed`.
 */
export function parseFeed(text: string, { url, maxItems }: { url?: string; maxItems: number }): ParsedFeed {
  const raw = readAnyFeed(text)
  const siteUrl = resolveUrl(raw.link, url)
  const base = resolveUrl(raw.base, url) ?? url ?? siteUrl
  const title = raw.title === undefined ? '' : stripMarkup(raw.title)
  const { language } = raw
  return {
    format: raw.format,
    ...(title !== '' && { title }),
    ...(siteUrl !== undefined && { siteUrl }),
    ...(language !== undefined && { language }),
    items: raw.items.slice(0, maxItems).map((item) => readFeedItem(item, { base })),
    dropped: Math.max(0, raw.items.length - maxItems),
  }
}

function readAnyFeed(text: string): RawFeed {
  if (/^\s*\{/.test(text)) return readJsonFeed(parseJson(text))
  const xml = dropOverlongPeople(decodeBase64Elements(refuseEntityBombs(text.replace(/^\ufeff?\s+/, ''))))
  refuseUnfinished(xml)
  try {
    const parsed = parseAnyFeed(xml)
    if (parsed.format === 'rss') return readRss(parsed.feed)
    if (parsed.format === 'atom') return readAtom(parsed.feed)
    if (parsed.format === 'rdf') return readRdf(parsed.feed)
    return readJsonFeed(parsed.feed)
  } catch (cause) {
    // The parser's word for a well-formed feed in which there is nothing.
    if (cause instanceof ParseError) return { format: 'rss', items: [] }
    if (cause instanceof DetectError) throw refuse('unknown-feed', 'the feed is of no known format', cause)
    throw refuse('broken-feed', 'the feed is broken and could not be parsed', cause)
  }
}

/** The version is put right before the parser looks: feeds say "1.0" where the address of the standard belongs. */
function parseJson(text: string): JsonFeed.Feed<string> {
  try {
    const value: unknown = JSON.parse(text)
    const isFeed = typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
    if (!isFeed) throw refuse('unknown-feed', 'the JSON is not a feed')
    return parseJsonFeed<string>({ ...value, version: JSON_FEED_VERSION })
  } catch (cause) {
    if (cause instanceof NewsdeskError) throw cause
    throw refuse('broken-feed', 'the JSON feed is broken and could not be parsed', cause)
  }
}

function refuse(reason: string, message: string, cause?: unknown): NewsdeskError {
  return new NewsdeskError('INPUT_UNREADABLE', message, { cause, reason })
}

/** A feed that was cut on the way would give a last article that ends anywhere; only closing tags may be missing. */
function refuseUnfinished(xml: string): void {
  const lastOpened = lastIndexOf(xml, /<(?:[\w.-]+:)?(?:item|entry)[\s>]/gi)
  const lastClosed = lastIndexOf(xml, /<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi)
  const isRootClosed = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\s*>/i.test(xml.slice(Math.max(0, lastClosed)))
  if (isRootClosed || (lastClosed > lastOpened && lastClosed !== -1)) return
  if (/<(?:[\w.-]+:)?(?:rss|feed|rdf)[^>]*\/>\s*$/i.test(xml.slice(-MAX_EMPTY_ROOT_LENGTH))) return
  throw refuse('broken-feed', 'the feed ends in the middle of an entry')
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}
