import { join } from 'node:path'
import { z } from 'zod'
import type { Embedder } from '../../../src/ports/embedder.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import type { Metric } from '../metric.ts'
import { openCorpus } from '../open-corpus.ts'
import { openSearch } from '../open-search.ts'
import { rankQuestions, retrievalMetrics } from '../rank-questions.ts'
import { readRows } from '../read-rows.ts'

const ARTICLE = z.strictObject({
  externalId: z.string(),
  url: z.url(),
  title: z.string(),
  siteName: z.string(),
  publishedAt: z.iso.datetime(),
  text: z.string(),
  language: z.string().optional(),
})
const QUESTION = z.strictObject({
  id: z.string(),
  group: z.string(),
  question: z.string(),
  gold: z.record(z.string(), z.number()),
  history: z.array(z.strictObject({ question: z.string(), answer: z.string() })).optional(),
})

/** The Friday on which all questions of the set are asked. */
const NOW = '2026-11-20T12:00:00.000Z'
/** What each group must reach, MRR@10 and nDCG@10. */
const FLOORS: Readonly<Record<string, readonly [mrr10: number, ndcg10: number]>> = {
  easy: [0.99, 0.96],
  medium: [0.9, 0.84],
  hard: [0.77, 0.8],
  'follow-up': [0.82, 0.78],
  time: [0.92, 0.88],
  publisher: [0.99, 0.87],
  language: [0.99, 0.99],
}

/**
 * Measures search on a set of our own writing: short articles of an invented country with older reports on the same
 * matters in the way, and questions of several kinds with graded articles.
 */
export async function measureOwnRetrieval(embedder?: Embedder): Promise<readonly Metric[]> {
  const clock = createManualClock(NOW)
  const questions = await readRows(join(import.meta.dirname, 'questions.jsonl'), QUESTION)
  await using store = await openCorpus(await readRows(join(import.meta.dirname, 'articles.jsonl'), ARTICLE), clock)
  const search = await openSearch({ store, clock, ...(embedder && { embedder }) })
  const metrics: Metric[] = []
  for (const [group, asked] of Map.groupBy(questions, (question) => question.group)) {
    const [mrr10 = 0, ndcg10 = 0] = FLOORS[group] ?? []
    metrics.push(...retrievalMetrics(`own ${group}`, await rankQuestions(search, asked), { mrr10, ndcg10 }))
  }
  return metrics
}
