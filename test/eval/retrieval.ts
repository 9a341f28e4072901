import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildEmbedder } from '../../src/build-embedder.ts'
import type { Config, Secrets } from '../../src/config/config.ts'
import { RANKING } from '../../src/search/ranking-weights.ts'
import { createManualClock } from '../support/manual-clock.ts'
import type { Metric } from './metric.ts'
import { readFacts, readMultihopQuestions } from './multihop.ts'
import { openCorpus } from './open-corpus.ts'
import { openSearch, type SearchSetting } from './open-search.ts'
import { measureOwnRetrieval } from './own/own-retrieval.ts'
import { gradeAlike, rankQuestions, retrievalMetrics } from './rank-questions.ts'
import { endOfDay, readNewsArticles, readNewsQuestions } from './realtimeqa.ts'
import { readNoisyQuestions } from './rgb.ts'

/** Recency says much in a weekly quiz about fresh news; what is left without it is told too. */
const WITHOUT_RECENCY = { ...RANKING, recency: 0, slowRecency: 0, longRecency: 0 }

/**
 * Measures search, by words alone unless an embedder is set, on a set of our own and, where they are, on public question sets, through the product's own
 * import, store and search.
 */
export async function evalRetrieval(
  evalDir: string,
  { config, secrets }: { config: Pick<Config, 'embedder'>; secrets: Secrets },
): Promise<readonly Metric[]> {
  await using stack = new AsyncDisposableStack()
  const embedder = stack.adopt(await buildEmbedder(config.embedder, secrets), (one) => one?.[Symbol.asyncDispose]())
  const own = await measureOwnRetrieval(embedder)
  if (!existsSync(join(evalDir, 'realtimeqa'))) return own
  const parts = { clock: createManualClock('2026-11-24T00:00:00.000Z'), ...(embedder && { embedder }) }
  return [...own, ...(await measureNews(evalDir, parts)), ...(await measureMultihop(evalDir, parts))]
}

type Parts = Omit<SearchSetting, 'store'>

/** News questions as of their day and without, then the noisy ones, all over one pool of articles. */
async function measureNews(evalDir: string, parts: Parts): Promise<readonly Metric[]> {
  const articles = await readNewsArticles(evalDir)
  const all = await readNewsQuestions(evalDir, 'questions_2022.jsonl.gz')
  const undated = all.filter(({ gold }) => gold.length > 0).map((one) => ({ ...one, gold: gradeAlike(one.gold) }))
  const dated = undated.map((one) => ({ ...one, asOf: endOfDay(one.day) }))
  const noisy = await readNoisyQuestions(evalDir)
  await using store = await openCorpus(articles, parts.clock)
  const search = await openSearch({ ...parts, store })
  const timeless = await openSearch({ ...parts, store, ranking: WITHOUT_RECENCY })
  await using pool = await openCorpus(
    [...articles, ...noisy.flatMap((one) => [...one.positive, ...one.negative])],
    parts.clock,
  )
  const pooled = noisy.map(({ question, positive }) => ({ question, gold: gradeAlike(idsOf(positive)) }))
  return [
    ...retrievalMetrics('realtimeqa dated', await rankQuestions(search, dated), {
      mrr10: 0.885,
      hit4: 0.955,
      hit10: 0.98,
    }),
    ...retrievalMetrics('realtimeqa dated, no recency', await rankQuestions(timeless, dated), {}),
    ...retrievalMetrics('realtimeqa undated', await rankQuestions(search, undated), { mrr10: 0.76 }),
    ...retrievalMetrics('realtimeqa undated, no recency', await rankQuestions(timeless, undated), {}),
    ...retrievalMetrics('rgb pooled', await rankQuestions(await openSearch({ ...parts, store: pool }), pooled), {
      mrr10: 0.82,
      hit4: 0.965,
    }),
  ]
}

async function measureMultihop(evalDir: string, parts: Parts): Promise<readonly Metric[]> {
  await using store = await openCorpus(await readFacts(evalDir), parts.clock)
  const questions = (await readMultihopQuestions(evalDir)).filter(({ gold }) => gold.length > 0)
  const asked = questions.map(({ question, gold }) => ({ question, gold: gradeAlike(gold) }))
  return retrievalMetrics('multihop', await rankQuestions(await openSearch({ ...parts, store }), asked), {
    all10: 0.765,
  })
}

function idsOf(rows: readonly { readonly externalId: string }[]): readonly string[] {
  return rows.map(({ externalId }) => externalId)
}
