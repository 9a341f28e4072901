import type { Clock } from '../../src/ports/clock.ts'
import type { Store } from '../../src/ports/store.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { type Metric, mean, share } from './metric.ts'
import { readFacts, readMultihopQuestions } from './multihop.ts'
import { openCorpus } from './open-corpus.ts'
import { endOfDay, readNewsArticles, readNewsQuestions } from './realtimeqa.ts'
import { readNoisyQuestions } from './rgb.ts'

interface Asked {
  readonly question: string
  readonly asOf?: string
  readonly gold: readonly string[]
}

interface Ranked {
  readonly gold: ReadonlySet<string>
  readonly ranked: readonly string[]
}

const DEPTH = 10

/** Measures search, words alone, on public question sets, through the product's own import, store and search. */
export async function evalRetrieval(evalDir: string): Promise<readonly Metric[]> {
  const clock = createManualClock('2026-11-24T00:00:00.000Z')
  return [...(await measureNews(evalDir, clock)), ...(await measureMultihop(evalDir, clock))]
}

/** News questions as of their day and without, then the noisy ones, all over one pool of articles. */
async function measureNews(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  const articles = await readNewsArticles(evalDir)
  const questions = (await readNewsQuestions(evalDir, 'questions_2022.jsonl.gz')).filter(({ gold }) => gold.length > 0)
  const noisy = await readNoisyQuestions(evalDir)
  await using store = await openCorpus(articles, clock)
  const dated = await rankAll(
    store,
    clock,
    questions.map((one) => ({ ...one, asOf: endOfDay(one.day) })),
  )
  const undated = await rankAll(store, clock, questions)
  await using pool = await openCorpus(
    [...articles, ...noisy.flatMap((one) => [...one.positive, ...one.negative])],
    clock,
  )
  const pooled = await rankAll(
    pool,
    clock,
    noisy.map(({ question, positive }) => ({ question, gold: idsOf(positive) })),
  )
  return [
    ...metrics('realtimeqa dated', dated, { mrr10: 0.88, hit4: 0.95, hit10: 0.98 }),
    ...metrics('realtimeqa undated', undated, { mrr10: 0.745 }),
    ...metrics('rgb pooled', pooled, { mrr10: 0.82, hit4: 0.96 }),
  ]
}

async function measureMultihop(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  await using store = await openCorpus(await readFacts(evalDir), clock)
  const questions = (await readMultihopQuestions(evalDir)).filter(({ gold }) => gold.length > 0)
  const ranked = await rankAll(store, clock, questions)
  return metrics('multihop', ranked, { all10: 0.744 })
}

async function rankAll(store: Store, clock: Clock, asked: readonly Asked[]): Promise<readonly Ranked[]> {
  const search = createSearch({ store, clock })
  const results: Ranked[] = []
  for (const { question, asOf, gold } of asked) {
    const { hits } = await search.search({ question: { text: question, ...(asOf && { asOf }) }, limit: DEPTH })
    results.push({ gold: new Set(gold), ranked: hits.map(({ article }) => article.externalId ?? '') })
  }
  return results
}

const MEASURES = {
  hit1: (all) => hit(all, 1),
  hit4: (all) => hit(all, 4),
  hit10: (all) => hit(all, DEPTH),
  mrr10: (all) => mean(all.map(reciprocalRank)),
  all10: (all) => share(all, ({ gold, ranked }) => [...gold].every((id) => ranked.includes(id))),
} as const satisfies Record<string, (all: readonly Ranked[]) => number>

function metrics(
  name: string,
  all: readonly Ranked[],
  floors: Partial<Record<keyof typeof MEASURES, number>>,
): readonly Metric[] {
  return (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((measure) => ({
    metric: `${name} ${measure}`,
    value: MEASURES[measure](all),
    floor: floors[measure] ?? 0,
    n: all.length,
  }))
}

function hit(all: readonly Ranked[], depth: number): number {
  return share(all, ({ gold, ranked }) => ranked.slice(0, depth).some((id) => gold.has(id)))
}

function reciprocalRank({ gold, ranked }: Ranked): number {
  const at = ranked.findIndex((id) => gold.has(id))
  return at < 0 ? 0 : 1 / (at + 1)
}

function idsOf(rows: readonly { readonly externalId: string }[]): readonly string[] {
  return rows.map(({ externalId }) => externalId)
}
