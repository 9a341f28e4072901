import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../src/ports/clock.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { RANKING } from '../../src/search/ranking-weights.ts'
import { createManualClock } from '../support/manual-clock.ts'
import type { Metric } from './metric.ts'
import { readFacts, readMultihopQuestions } from './multihop.ts'
import { openCorpus } from './open-corpus.ts'
import { measureOwnRetrieval } from './own/own-retrieval.ts'
import { gradeAlike, rankQuestions, retrievalMetrics } from './rank-questions.ts'
import { endOfDay, readNewsArticles, readNewsQuestions } from './realtimeqa.ts'
import { readNoisyQuestions } from './rgb.ts'

/** Recency says much in a weekly quiz about fresh news; what is left without it is told too. */
const WITHOUT_RECENCY = { ...RANKING, recency: 0, slowRecency: 0 }

/**
 * Measures search, words alone, on a set of our own and, where they are, on public question sets, through the product's own
 * import, store and search.
 */
export async function evalRetrieval(evalDir: string): Promise<readonly Metric[]> {
  const own = await measureOwnRetrieval()
  if (!existsSync(join(evalDir, 'realtimeqa'))) return own
  const clock = createManualClock('2026-11-24T00:00:00.000Z')
  return [...own, ...(await measureNews(evalDir, clock)), ...(await measureMultihop(evalDir, clock))]
}

/** News questions as of their day and without, then the noisy ones, all over one pool of articles. */
async function measureNews(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  const articles = await readNewsArticles(evalDir)
  const all = await readNewsQuestions(evalDir, 'questions_2022.jsonl.gz')
  const undated = all.filter(({ gold }) => gold.length > 0).map((one) => ({ ...one, gold: gradeAlike(one.gold) }))
  const dated = undated.map((one) => ({ ...one, asOf: endOfDay(one.day) }))
  const noisy = await readNoisyQuestions(evalDir)
  await using store = await openCorpus(articles, clock)
  const search = createSearch({ store, clock })
  const timeless = createSearch({ store, clock, ranking: WITHOUT_RECENCY })
  await using pool = await openCorpus(
    [...articles, ...noisy.flatMap((one) => [...one.positive, ...one.negative])],
    clock,
  )
  const pooled = noisy.map(({ question, positive }) => ({ question, gold: gradeAlike(idsOf(positive)) }))
  return [
    ...retrievalMetrics('realtimeqa dated', await rankQuestions(search, dated), {
      mrr10: 0.88,
      hit4: 0.95,
      hit10: 0.98,
    }),
    ...retrievalMetrics('realtimeqa dated, no recency', await rankQuestions(timeless, dated), {}),
    ...retrievalMetrics('realtimeqa undated', await rankQuestions(search, undated), { mrr10: 0.745 }),
    ...retrievalMetrics('realtimeqa undated, no recency', await rankQuestions(timeless, undated), {}),
    ...retrievalMetrics('rgb pooled', await rankQuestions(createSearch({ store: pool, clock }), pooled), {
      mrr10: 0.82,
      hit4: 0.96,
    }),
  ]
}

async function measureMultihop(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  await using store = await openCorpus(await readFacts(evalDir), clock)
  const questions = (await readMultihopQuestions(evalDir)).filter(({ gold }) => gold.length > 0)
  const asked = questions.map(({ question, gold }) => ({ question, gold: gradeAlike(gold) }))
  return retrievalMetrics('multihop', await rankQuestions(createSearch({ store, clock }), asked), { all10: 0.744 })
}

function idsOf(rows: readonly { readonly externalId: string }[]): readonly string[] {
  return rows.map(({ externalId }) => externalId)
}
