import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NewsdeskError } from '../../src/domain/errors.ts'
import { decodeBytes } from '../../src/ingest/extract/decode-bytes.ts'
import { parseFeed } from '../../src/ingest/feed/parse-feed.ts'
import type { FeedItem, ParsedFeed } from '../../src/ingest/feed/parsed-feed.ts'
import { stripMarkup } from '../../src/ingest/feed/strip-markup.ts'
import { declaredCharset } from '../../src/ingest/prepare/declared-charset.ts'
import { recognise } from '../../src/ingest/recognise/recognise.ts'
import { readTar } from './read-tar.ts'

export interface FeedMetric {
  readonly metric: string
  readonly value: number
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

/** Where the feeds of gofeed's set say they were found, so that relative addresses stay comparable. */
const MAX_ITEMS = 10_000

/** Parses every feed of the `feeds` set and holds gofeed's against its expected titles, links and dates. */
export async function evalFeeds(evalDir: string): Promise<FeedReport> {
  const sets = ['rss-parser', 'feedjira', 'gofeed']
  const archives = await Promise.all(sets.map((set) => readFile(join(evalDir, 'feeds', `${set}.tar.gz`))))
  const files = new Map(archives.flatMap((archive) => [...readTar(archive)]))
  const parsed = [...files].filter(([file]) => isInput(file, files)).map(([file, bytes]) => parse(file, bytes))
  const compared = parsed.flatMap((result) => ('feed' in result ? compare(result, files) : []))
  const refused = parsed.flatMap((result) => ('reason' in result ? [{ file: result.file, reason: result.reason }] : []))
  return {
    metrics: [
      { metric: 'parsed', value: (parsed.length - refused.length) / parsed.length, n: parsed.length },
      ...['title', 'link', 'date'].map((field) => measure(field, compared)),
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
    const { text } = decodeBytes(bytes, declaredCharset(bytes))
    return { file, feed: parseFeed(text, { maxItems: MAX_ITEMS }) }
  } catch (error) {
    return { file, reason: NewsdeskError.from(error).reason ?? 'internal' }
  }
}

interface Comparison {
  readonly file: string
  readonly field: string
  readonly expected: string
  readonly found: string | undefined
}

type ExpectedItem = Partial<Record<'title' | 'link' | 'publishedParsed' | 'pubDateParsed' | 'updatedParsed' | 'date_published' | 'url', string>>

function compare({ file, feed }: { file: string; feed: ParsedFeed }, files: ReadonlyMap<string, Uint8Array>): Comparison[] {
  const bytes = files.get(file.endsWith('.xml') ? file.replace(/\.xml$/, '.json') : file.replace(/\.json$/, '_expected.json'))
  if (bytes === undefined || !file.startsWith('testdata/')) return []
  const expected = JSON.parse(Buffer.from(bytes).toString('utf8')) as { title?: string; items?: ExpectedItem[]; entries?: ExpectedItem[] }
  const items = expected.items ?? expected.entries ?? []
  const title = expected.title === undefined ? [] : [{ file, field: 'title', expected: stripMarkup(expected.title), found: feed.title }]
  return [...title, ...items.flatMap((item, index) => compareItem(file, item, feed.items[index]))]
}

function compareItem(file: string, expected: ExpectedItem, found: FeedItem | undefined): Comparison[] {
  const link = expected.link ?? expected.url
  const date = expected.publishedParsed ?? expected.pubDateParsed ?? expected.date_published ?? expected.updatedParsed
  return [
    ...(expected.title ? [{ file, field: 'title', expected: stripMarkup(expected.title), found: found?.title }] : []),
    ...(link ? [{ file, field: 'link', expected: URL.parse(link)?.href ?? link, found: found?.url }] : []),
    ...(date ? [{ file, field: 'date', expected: new Date(date).toISOString(), found: found?.publishedAt }] : []),
  ]
}

function measure(field: string, comparisons: readonly Comparison[]): FeedMetric {
  const own = comparisons.filter((comparison) => comparison.field === field)
  const right = own.filter(({ expected, found }) => expected === found)
  return { metric: `gofeed ${field}`, value: own.length === 0 ? 0 : right.length / own.length, n: own.length }
}
