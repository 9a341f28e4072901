import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSystemClock } from '../src/build-clock.ts'
import type { PassageId } from '../src/domain/ids.ts'
import type { Store } from '../src/ports/store.ts'
import { openSqliteStore } from '../src/store/open-sqlite-store.ts'
import { articleDraft } from '../test/support/article-draft.ts'
import { silentLog } from '../test/support/silent-log.ts'
import { createVectorSource } from './generate-vectors.ts'
import { measure } from './measure.ts'

const MODEL = 'bench'
const DIMENSIONS = 384
const DEFAULT_PASSAGES = 100_000
const PASSAGES_PER_ARTICLE = 100
const ARTICLES_PER_BATCH = 10
const QUERIES = 60
const LIMIT = 50
const NOW = '2026-11-20T08:00:00.000Z'

interface Kept {
  readonly ids: PassageId[]
  readonly vectors: Float32Array
}

/** The nearest of many vectors through the store, beside a scan of all numbers in memory: time, memory and recall. */
export async function benchVectors([count = String(DEFAULT_PASSAGES)]: readonly string[] = []): Promise<void> {
  const passages = Number(count)
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  try {
    await using store = await openSqliteStore({ folder, clock: buildSystemClock(), log: silentLog })
    const source = createVectorSource(DIMENSIONS)
    const { kept, saveMs } = await fill(store, source, passages)
    const queries = Array.from({ length: QUERIES }, () => source.next())
    const nearest = (vector: Float32Array) => store.vectors.nearest({ model: MODEL, vector, asOf: NOW, limit: LIMIT })
    const before = process.memoryUsage().arrayBuffers
    const started = performance.now()
    await nearest(source.next())
    print('first search', { ms: Math.round(performance.now() - started) })
    print('memory', { signsMb: round((process.memoryUsage().arrayBuffers - before) / 2 ** 20) })
    print('save', { vectorsPerSecond: Math.round((passages / saveMs) * 1_000) })
    print('signs, then numbers', await measure(queries, nearest))
    print('scan of all numbers', await measure(queries, async (query) => scan(kept, query)))
    print('recall', { at: LIMIT, recall: await recall(kept, queries, nearest) })
    print('store', await store.statistics())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(store: Store, source: ReturnType<typeof createVectorSource>, passages: number) {
  const kept: Kept = { ids: [], vectors: new Float32Array(passages * DIMENSIONS) }
  const articles = passages / PASSAGES_PER_ARTICLE
  for (let at = 0; at < articles; at += ARTICLES_PER_BATCH)
    await store.articles.save(Array.from({ length: ARTICLES_PER_BATCH }, (_, n) => makeDraft(at + n)))
  let saveMs = 0
  for (let after: string | undefined, done = false; !done; ) {
    const missing = await store.vectors.missing(MODEL, after)
    const batch = new Map(missing.passages.map(({ id }) => [id, source.next()]))
    for (const [id, vector] of batch) kept.vectors.set(vector, (kept.ids.push(id) - 1) * DIMENSIONS)
    const started = performance.now()
    await store.vectors.save(MODEL, batch)
    saveMs += performance.now() - started
    after = missing.place
    done = missing.done
  }
  return { kept, saveMs }
}

function makeDraft(n: number) {
  const paragraphs = Array.from({ length: PASSAGES_PER_ARTICLE }, (_, at) => `Passage ${at} of ${n}.`)
  return articleDraft({ key: `url:${n}`, title: `Article ${n}`, text: paragraphs.join('\n\n') })
}

function scan({ ids, vectors }: Kept, query: Float32Array): readonly PassageId[] {
  const scores = new Float32Array(ids.length)
  for (let row = 0, at = 0; row < ids.length; row++) {
    let sum = 0
    for (let n = 0; n < DIMENSIONS; n++, at++) sum += (vectors[at] as number) * (query[n] as number)
    scores[row] = sum
  }
  const limit = scores.toSorted().at(-LIMIT) ?? 0
  return ids.filter((_, row) => (scores[row] ?? 0) >= limit)
}

async function recall(
  kept: Kept,
  queries: readonly Float32Array[],
  nearest: (vector: Float32Array) => ReturnType<Store['vectors']['nearest']>,
): Promise<number> {
  let found = 0
  for (const query of queries) {
    const exact = new Set(scan(kept, query))
    found += (await nearest(query)).filter(({ passageId }) => exact.has(passageId)).length
  }
  return found / (queries.length * LIMIT)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function print(what: string, figures: object): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`)
}
