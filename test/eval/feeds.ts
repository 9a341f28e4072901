import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NewsdeskError } from '../../src/domain/errors.ts'
import { decodeBytes } from '../../src/ingest/extract/decode-bytes.ts'
import { parseFeed } from '../../src/ingest/feed/parse-feed.ts'
import type { FeedItem, ParsedFeed } from '../../src/ingest/feed/parsed-feed.ts'
import { stripMarkup } from '../../src/ingest/feed/strip-markup.ts'
import { recognise } from '../../src/ingest/recognise/recognise.ts'
import { readTar } from './read-tar.ts'

export interface FeedMetric {
  readonly metric: string
  readonly value: number
  readonly floor: number
  readonly n: number
}

export interface FeedReport {
  readonly metrics: readonly FeedMetric[]
  /** Files that were refused, with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[]
  /** Fields that differ from gofeed's expectation. */
  readonly differences: readonly { file: string; field: string; expected: string; found: string | undefined }[]
}

type Parsed = { readonly file: string } & ({ readonly feed: ParsedFeed } | { readonly reason: string })

const MAX_ITEMS = 10_000
const UNEXPLAINED = 'internal'

/**
 * Feeds of the set that can't be parsed: 12 files are no feeds (entry bodies, web pages, broken JSON, nothing), 6 are not
 * well-formed XML. Of links, gofeed takes the last of several in an RSS item, Newsdesk the first: 3 of 16 differ.
 */
const FLOORS = { parsed: 0.97, explained: 1, title: 1, link: 0.8, date: 1 }

/** Parses every feed of the `feeds` set and holds gofeed's against its expected titles, links and dates. */
export async function evalFeeds(evalDir: string): Promise<readonly FeedMetric[]> {
  return (await reportFeeds(evalDir)).metrics
}

/** The same with what was refused and what differs, file by file. */
export async function reportFeeds(evalDir: string): Promise<FeedReport> {
  const sets = ['rss-parser', 'feedjira', 'gofeed']
  const archives = await Promise.all(sets.map((set) => readFile(join(evalDir, 'feeds', `${set}.tar.gz`))))
  const files = new Map(archives.flatMap((archive) => [...readTar(archive)]))
  const parsed = [...files].filter(([file]) => isInput(file, files)).map(([file, bytes]) => parse(file, bytes))
  const compared = parsed.flatMap((result) => ('feed' in result ? compare(result, files) : []))
  const refused = parsed.flatMap((result) => ('reason' in result ? [{ file: result.file, reason: result.reason }] : []))
  const share = (count: number) => (parsed.length - count) / parsed.length
  const unexplained = refused.filter(({ reason }) => reason === UNEXPLAINED)
  return {
    metrics: [
      { metric: 'parsed', value: share(refused.length), floor: FLOORS.parsed, n: parsed.length },
      {
        metric: 'parsed or refused with a reason',
        value: share(unexplained.length),
        floor: FLOORS.explained,
        n: parsed.length,
      },
      ...(['title', 'link', 'date'] as const).map((field) => measure(field, compared)),
    ],
    refused,
    differences: compared.filter(({ expected, found }) => expected !== found),
  }
}

/** Feeds are the .xml, .rss and .atom files, and the .json files that are not somebody's expectation. */
function isInput(file: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (/\/output\//.test(file)) return false
  if (/\.(?:xml|rss|atom)$/.test(file)) return true
  return file.endsWith('.json') && !file.endsWith('_expected.json') && !files.has(file.replace(/json$/, 'xml'))
}

function parse(file: string, bytes: Uint8Array): Parsed {
  const recognised = recognise(bytes, { name: file })
  if (recognised.kind !== 'feed')
    return { file, reason: recognised.kind === 'unreadable' ? recognised.reason : `recognised as ${recognised.kind}` }
  try {
    const { text } = decodeBytes(bytes)
    return { file, feed: parseFeed(text, { maxItems: MAX_ITEMS }) }
  } catch (error) {
    return { file, reason: NewsdeskError.from(error).reason ?? UNEXPLAINED }
  }
}

interface Comparison {
  readonly file: string
  readonly field: string
  readonly expected: string
  readonly found: string | undefined
}

type ExpectedItem = Partial<
  Record<'title' | 'link' | 'publishedParsed' | 'pubDateParsed' | 'updatedParsed' | 'date_published' | 'url', string>
> & {
  readonly links?: readonly (string | { readonly href?: string; readonly rel?: string })[]
}

function compare(
  { file, feed }: { file: string; feed: ParsedFeed },
  files: ReadonlyMap<string, Uint8Array>,
): Comparison[] {
  const bytes = files.get(
    file.endsWith('.xml') ? file.replace(/\.xml$/, '.json') : file.replace(/\.json$/, '_expected.json'),
  )
  if (bytes === undefined || !file.startsWith('testdata/')) return []
  const expected = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    title?: string
    items?: ExpectedItem[]
    entries?: ExpectedItem[]
  }
  const items = expected.items ?? expected.entries ?? []
  const title =
    expected.title === undefined
      ? []
      : [{ file, field: 'title', expected: stripMarkup(expected.title), found: feed.title }]
  return [...title, ...items.flatMap((item, index) => compareItem(file, item, feed.items[index]))]
}

function compareItem(file: string, expected: ExpectedItem, found: FeedItem | undefined): Comparison[] {
  const [linked] = (expected.links ?? []).filter((link) => typeof link !== 'string' && link.rel === 'alternate')
  const link = expected.link ?? expected.url ?? (typeof linked === 'string' ? undefined : linked?.href)
  const date = expected.publishedParsed ?? expected.pubDateParsed ?? expected.date_published ?? expected.updatedParsed
  return [
    ...(expected.title ? [{ file, field: 'title', expected: stripMarkup(expected.title), found: found?.title }] : []),
    ...(link ? [{ file, field: 'link', expected: URL.parse(link)?.href ?? link, found: found?.url }] : []),
    ...(date ? [{ file, field: 'date', expected: new Date(date).toISOString(), found: found?.publishedAt }] : []),
  ]
}

function measure(field: 'title' | 'link' | 'date', comparisons: readonly Comparison[]): FeedMetric {
  const own = comparisons.filter((comparison) => comparison.field === field)
  const right = own.filter(({ expected, found }) => expected === found)
  return {
    metric: `gofeed ${field}`,
    value: own.length === 0 ? 0 : right.length / own.length,
    floor: FLOORS[field],
    n: own.length,
  }
}
