import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { buildSystemClock } from '../src/build-clock.ts'
import type { ArticleDraft } from '../src/ports/store/article-store.ts'
import type { Store } from '../src/ports/store.ts'
import { openSqliteStore } from '../src/store/open-sqlite-store.ts'
import { silentLog } from '../test/support/silent-log.ts'
import { createWordSource, type WordSource } from './generate-words.ts'
import { measure, summarise, type Timing } from './measure.ts'

const DEFAULT_PASSAGES = 100_000
const PASSAGES_PER_ARTICLE = 8
const WORDS_PER_PASSAGE = 120
const ARTICLES_PER_BATCH = 16
const QUERIES = 60
const TERMS_PER_QUERY = 8
const LIMIT = 50
const NOW = '2026-11-20T08:00:00.000Z'

/** Passages a second and query times of the store, beside those of one bare FTS5 table that holds the same passages. */
export async function benchStore([count = String(DEFAULT_PASSAGES)]: readonly string[] = []): Promise<void> {
  const passages = Number(count)
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  try {
    await using store = await openSqliteStore({ folder, clock: buildSystemClock(), log: silentLog })
    using bare = openBareTable(join(folder, 'bare.db'))
    print('ingest', await ingest(store, bare, passages))
    await compareQueries(store, bare, passages)
    print('store', await store.statistics())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function ingest(store: Store, bare: BareTable, passages: number) {
  const words = createWordSource(1)
  const stretches: number[] = []
  let storeMs = 0
  let bareMs = 0
  let storeCpuMs = 0
  let bareCpuMs = 0
  for (let at = 0; at < passages / PASSAGES_PER_ARTICLE; at += ARTICLES_PER_BATCH) {
    const drafts = Array.from({ length: ARTICLES_PER_BATCH }, (_, n) => makeDraft(words, at + n))
    const atStart = cpuMs()
    bareMs += timed(() => {
      for (const draft of drafts) bare.add(draft)
    })
    bareCpuMs += cpuMs() - atStart
    await new Promise((resolve) => setImmediate(resolve))
    const [started, before] = [performance.now(), cpuMs()]
    stretches.push(...(await stretchesDuring(store.articles.save(drafts))))
    storeMs += performance.now() - started
    storeCpuMs += cpuMs() - before
  }
  return {
    passagesPerSecond: Math.round((passages / storeMs) * 1000),
    barePassagesPerSecond: Math.round((passages / bareMs) * 1000),
    ratio: round(bareMs / storeMs),
    cpuRatio: round(bareCpuMs / storeCpuMs),
    stretchMs: { p95: round(summarise(stretches).p95Ms), longest: round(summarise(stretches).maxMs) },
  }
}

/** How long the event loop was kept from other work, again and again, until the work was done. */
async function stretchesDuring(work: Promise<unknown>): Promise<readonly number[]> {
  const stretches: number[] = []
  const done = work.then(() => 'done')
  for (let since = performance.now(); ; since = performance.now()) {
    const first = await Promise.race([done, new Promise((resolve) => setImmediate(resolve))])
    stretches.push(performance.now() - since)
    if (first === 'done') return stretches
  }
}

async function compareQueries(store: Store, bare: BareTable, passages: number): Promise<void> {
  const words = createWordSource(2)
  const queries = Array.from({ length: QUERIES }, () => words.terms(TERMS_PER_QUERY))
  const window = { publishedFrom: dayOf((passages / PASSAGES_PER_ARTICLE) * 0.9) }
  const query = (terms: readonly string[]) => ({ terms, asOf: NOW, limit: LIMIT })
  printTiming('bare FTS5, passages', await measure(queries, async (terms) => bare.match(terms)))
  printTiming('match', await measure(queries, (terms) => store.index.match(query(terms))))
  printTiming(
    'match, newest tenth',
    await measure(queries, (terms) => store.index.match({ ...query(terms), ...window })),
  )
  printTiming('frequencies', await measure(queries, (terms) => store.index.frequencies(terms)))
  printTiming('extent', await measure(queries, () => store.articles.extent(NOW)))
  printTiming(
    '12 passages of a match',
    await measure(await hitsOf(store, queries), (ids) => store.articles.passages(ids)),
  )
}

async function hitsOf(store: Store, queries: readonly (readonly string[])[]) {
  const matches = await Promise.all(queries.map((terms) => store.index.match({ terms, asOf: NOW, limit: 12 })))
  return matches.map(({ passages }) => passages.map(({ passageId }) => passageId))
}

function makeDraft(words: WordSource, number: number): ArticleDraft {
  const paragraphs = Array.from({ length: PASSAGES_PER_ARTICLE }, () => words.text(WORDS_PER_PASSAGE))
  const text = paragraphs.join('\n\n')
  const starts = paragraphs.map((_, n) => paragraphs.slice(0, n).join('\n\n').length + (n === 0 ? 0 : 2))
  return {
    keys: [`url:https://bench.example/${number}`],
    inputKind: 'import',
    url: `https://bench.example/${number}`,
    title: words.text(9),
    byline: [],
    publishedAt: dayOf(number),
    seenAt: NOW,
    text,
    words: PASSAGES_PER_ARTICLE * WORDS_PER_PASSAGE,
    captions: [],
    removed: [],
    suspicious: [],
    contentHash: createHash('sha256').update(text).digest('hex'),
    passages: paragraphs.map((paragraph, n) => ({ start: starts[n] ?? 0, end: (starts[n] ?? 0) + paragraph.length })),
    raw: { contentType: 'text/plain', body: new TextEncoder().encode(text) },
  }
}

interface BareTable extends Disposable {
  add(draft: ArticleDraft): void
  match(terms: readonly string[]): unknown[]
}

/** What a simple program would have: one FTS5 table of passages, one transaction an article. */
function openBareTable(file: string): BareTable {
  const database = new DatabaseSync(file)
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create virtual table passages using fts5(title, body, tokenize = 'porter unicode61')`)
  const insert = database.prepare('insert into passages (title, body) values (?, ?)')
  const match = database.prepare(
    'select rowid, bm25(passages) as s from passages where passages match ? order by s limit ?',
  )
  return {
    add({ title, text, passages }) {
      database.exec('begin immediate')
      for (const { start, end } of passages) insert.run(title, text.slice(start, end))
      database.exec('commit')
    },
    match: (terms) => match.all(terms.map((term) => `"${term}"`).join(' OR '), LIMIT),
    [Symbol.dispose]: () => database.close(),
  }
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 0, 1) + number * 3_600_000).toISOString()
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Computing time of this process so far, in all threads: other programs don't lengthen it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function printTiming(name: string, { p50Ms, p95Ms }: Timing): void {
  print(name, { p50Ms: round(p50Ms), p95Ms: round(p95Ms) })
}

function print(name: string, figures: object): void {
  process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`)
}
