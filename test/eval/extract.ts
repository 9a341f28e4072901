import { plainWords } from '../../src/domain/text/plain-words.ts'
import { cleanPaste } from '../../src/ingest/clean/clean-paste.ts'
import { extractPage } from '../../src/ingest/extract/extract-page.ts'
import type { Extraction } from '../../src/ingest/extracted.ts'
import { splitNames } from '../../src/ingest/metadata/split-names.ts'
import {
  type CleanText,
  loadBasil,
  loadBbcNews,
  loadPages,
  loadPastes,
  loadReadabilityPages,
  type MetadataCase,
} from './extract/data-sets.ts'
import { harmonicMean, mean, scoreText, summariseF1, type TextScore } from './extract/score-shingles.ts'

interface Metric {
  readonly metric: string
  readonly value: number
  readonly floor: number
  readonly n: number
}

/** The best library's figures were measured beside these; see docs of the sets. A page under it has failed outright. */
const FAILED_F1 = 0.3
const FLOORS = {
  page: 0.977,
  worstPage: 0.5,
  paste: 0.938,
  clean: 0.995,
  title: 0.9,
  authors: 0.8,
  date: 0.95,
  siteName: 0.93,
}
/** When these pages were collected they had all been published. */
const NOW = new Date('2026-01-01T00:00:00Z')

/** Measures extraction on every data set it has labels for: body text, pastes, clean text kept, metadata. */
export async function evalExtract(evalDir: string): Promise<Metric[]> {
  return [
    ...(await evalPages(evalDir)),
    ...(await evalPastes(evalDir)),
    ...evalClean('bbc_news', await loadBbcNews(evalDir)),
    ...evalClean('basil', await loadBasil(evalDir)),
    ...evalMetadata(await loadReadabilityPages(evalDir)),
  ]
}

async function evalPages(evalDir: string): Promise<Metric[]> {
  const pages = await loadPages(evalDir)
  const scores = pages.map(({ input, url, expected }) =>
    scoreText(expected, textOf(extractPage(input, { url, now: NOW }))),
  )
  const worst = Math.min(...scores.map(f1Of))
  const n = pages.length
  return [
    { metric: 'extract_aeb F1', value: summariseF1(scores), floor: FLOORS.page, n },
    { metric: 'extract_aeb worst page F1', value: worst, floor: FLOORS.worstPage, n },
  ]
}

async function evalPastes(evalDir: string): Promise<Metric[]> {
  const pastes = await loadPastes(evalDir)
  const scores = pastes.map(({ input, expected }) => scoreText(expected, textOf(cleanPaste(input))))
  const sound = scores.filter((score) => f1Of(score) >= FAILED_F1).length
  const n = pastes.length
  return [
    { metric: 'boilerplate_text F1', value: summariseF1(scores), floor: FLOORS.paste, n },
    { metric: 'boilerplate_text share above F1 .3', value: sound / n, floor: 0.95, n },
  ]
}

/** The share of an article's own text that cleaning keeps, with its paragraphs apart and on single lines. */
function evalClean(name: string, texts: readonly CleanText[]): Metric[] {
  const forms = [
    ['blank lines', '\n\n'],
    ['single lines', '\n'],
  ] as const
  return forms.map(([form, separator]) => ({
    metric: `${name} kept, ${form}`,
    value: mean(texts.map(({ title, paragraphs }) => keptShare(title, paragraphs, separator))),
    floor: FLOORS.clean,
    n: texts.length,
  }))
}

function keptShare(title: string, paragraphs: readonly string[], separator: string): number {
  const cleaned = textOf(cleanPaste([title, ...paragraphs].join(separator)))
  return scoreText(paragraphs.join(separator), cleaned).recall ?? 1
}

function evalMetadata(cases: readonly MetadataCase[]): Metric[] {
  const results = cases.map((each) => ({ each, extraction: extractPage(each.html, { now: NOW }) }))
  const found = results.flatMap(({ each, extraction }) =>
    extraction.ok ? [{ each, article: extraction.article }] : [],
  )
  const share = (test: (result: (typeof found)[number]) => boolean | undefined) => {
    const verdicts = found.map(test).filter((verdict) => verdict !== undefined)
    return { value: mean(verdicts.map(Number)), n: verdicts.length }
  }
  const title = share(({ each, article }) => (each.title === undefined ? undefined : isSame(each.title, article.title)))
  const site = share(({ each, article }) =>
    each.siteName === undefined ? undefined : isSame(each.siteName, article.siteName),
  )
  const authors = share(({ each, article }) => hasAuthors(each.byline, article.byline))
  const date = share(({ each, article }) =>
    each.publishedTime === undefined ? undefined : isSameDay(each.publishedTime, article.publishedAt),
  )
  return [
    { metric: 'extract_readability authors', floor: FLOORS.authors, ...authors },
    { metric: 'extract_readability date', floor: FLOORS.date, ...date },
    { metric: 'extract_readability title', floor: FLOORS.title, ...title },
    { metric: 'extract_readability site name', floor: FLOORS.siteName, ...site },
  ]
}

/** Whether every name in the expected byline was found; a byline without a name is not counted. */
function hasAuthors(expected: string | undefined, actual: readonly string[]): boolean | undefined {
  const names = splitNames(expected ?? '')
  const found = new Set(actual.map(plainWords))
  return names.length === 0 ? undefined : names.every((name) => found.has(plainWords(name)))
}

function isSameDay(expected: string, actual: string | undefined): boolean {
  const day = 'YYYY-MM-DD'.length
  return actual !== undefined && actual.slice(0, day) === expected.slice(0, day)
}

/** Readability keeps the site's name in some titles: a title that begins the same way counts. */
function isSame(expected: string, actual: string | undefined): boolean {
  const [a, b] = [plainWords(expected), plainWords(actual ?? '')]
  return b !== '' && (a.startsWith(b) || b.startsWith(a))
}

function textOf(extraction: Extraction): string {
  return extraction.ok ? extraction.article.text : ''
}

function f1Of({ precision = 0, recall = 0 }: TextScore): number {
  return harmonicMean(precision, recall)
}
