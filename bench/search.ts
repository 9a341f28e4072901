import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { summarise } from './measure.ts'
import type { Contender, Found } from './search/contender.ts'
import { type BenchCorpus, madeUpCorpus, newsCorpus } from './search/corpus.ts'
import { measureMemory } from './search/measure-memory.ts'
import { openFts5 } from './search/open-fts5.ts'
import { openNewsdesk } from './search/open-newsdesk.ts'

const DEFAULT_PASSAGES = [100_000]
const LIMIT = 50
const COMPARED = 10
const ROUNDS = 3

/**
 * Ours beside FTS5 on the same passages, in one run, question by question in turn: how long it takes to build, to start and
 * to find, what it takes on disk and in memory, and how many of the ten best passages are the same. Arguments: numbers of
 * made-up passages, or "news" for the articles in NEWSDESK_EVAL_DIR.
 */
export async function benchSearch(sizes: readonly string[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : DEFAULT_PASSAGES) {
    const corpus =
      size === 'news' ? await newsCorpus(process.env.NEWSDESK_EVAL_DIR ?? '../shared/eval') : madeUpCorpus(Number(size))
    const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
    try {
      await compare(corpus, folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function compare(corpus: BenchCorpus, folder: string): Promise<void> {
  const folders = { ours: join(folder, 'ours'), theirs: join(folder, 'theirs') }
  for (const path of Object.values(folders)) await mkdir(path)
  {
    await using ours = await openNewsdesk(folders.ours)
    await using theirs = openFts5(folders.theirs)
    print(corpus, 'build', await build(corpus, [ours, theirs]))
  }
  for (const path of Object.values(folders))
    print(corpus, 'disk', { contender: path.split('/').at(-1), mb: await sizeOf(path) })
  const memory = await measureMemory(folders.ours, corpus.queries)
  print(corpus, 'start and memory', memory)
  await using ours = await openNewsdesk(folders.ours)
  await using theirs = openFts5(folders.theirs)
  await askAll(corpus, ours, theirs)
}

async function build({ articles }: BenchCorpus, contenders: readonly Contender[]) {
  const tookMs = contenders.map(() => 0)
  let passages = 0
  let number = 0
  for (const article of articles()) {
    for (const [at, contender] of contenders.entries()) {
      const started = performance.now()
      await contender.add(article, number)
      tookMs[at] = (tookMs[at] ?? 0) + performance.now() - started
    }
    passages += article.passages.length
    number += 1
  }
  const rates = contenders.map(({ name }, at) => [name, Math.round((passages / (tookMs[at] ?? 1)) * 1000)] as const)
  const ratio = (tookMs[1] ?? 0) / (tookMs[0] ?? 1)
  return { articles: number, passages, passagesPerSecond: Object.fromEntries(rates), ratio: round(ratio) }
}

async function askAll(corpus: BenchCorpus, ours: Contender, theirs: Contender): Promise<void> {
  const times = { ours: [] as number[], theirs: [] as number[], stretches: [] as number[] }
  const overlaps: number[] = []
  for (let each = 0; each < ROUNDS; each++)
    for (const terms of corpus.queries) {
      const theirStart = performance.now()
      const expected = await theirs.find(terms, LIMIT)
      times.theirs.push(performance.now() - theirStart)
      await new Promise((resolve) => setImmediate(resolve))
      const start = performance.now()
      const found = await noteStretches(ours.find(terms, LIMIT), times.stretches)
      times.ours.push(performance.now() - start)
      overlaps.push(overlap(found, expected))
    }
  const [our, their] = [summarise(times.ours), summarise(times.theirs)]
  print(corpus, 'questions', {
    FTS5: { p50Ms: round(their.p50Ms), p95Ms: round(their.p95Ms) },
    Newsdesk: { p50Ms: round(our.p50Ms), p95Ms: round(our.p95Ms) },
    p50Share: round(our.p50Ms / their.p50Ms),
    overlapAt10: round(overlaps.reduce((sum, share) => sum + share, 0) / overlaps.length),
    longestStretchMs: round(summarise(times.stretches).maxMs),
  })
}

/** How long the event loop was kept from other work, again and again, until the work was done. */
async function noteStretches<Result>(work: Promise<Result>, stretches: number[]): Promise<Result> {
  let isDone = false
  const done = work.finally(() => {
    isDone = true
  })
  for (let since = performance.now(); !isDone; since = performance.now()) {
    await Promise.race([done, new Promise((resolve) => setImmediate(resolve))])
    stretches.push(performance.now() - since)
  }
  return done
}

function overlap(found: Found, expected: Found): number {
  const best = new Set(expected.slice(0, COMPARED))
  const shared = found.slice(0, COMPARED).filter((place) => best.has(place)).length
  return best.size === 0 ? 1 : shared / best.size
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder)
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function print({ name }: BenchCorpus, what: string, figures: object): void {
  process.stdout.write(`${JSON.stringify({ bench: 'search', corpus: name, what, ...figures })}\n`)
}
