import { join } from 'node:path'
import { z } from 'zod'
import type { CorpusRow } from './open-corpus.ts'
import { readRows } from './read-rows.ts'

const FACT = z.object({
  id: z.string(),
  fact: z.string(),
  title: z.string(),
  source: z.string(),
  url: z.string(),
  published_at: z.string(),
})
const QUESTION = z.object({
  id: z.string(),
  question: z.string(),
  type: z.string(),
  gold_facts: z.array(z.string()).default([]),
})

/** A question that needs facts of several sources; without facts it has to be refused. */
export interface MultihopQuestion {
  readonly id: string
  readonly question: string
  readonly gold: readonly string[]
}

/** Each fact as a small article of its own. Facts of one page share its address, which is left out to keep them apart. */
export async function readFacts(evalDir: string): Promise<readonly CorpusRow[]> {
  const rows = await readRows(join(evalDir, 'multihop_rag_500/facts.jsonl.gz'), FACT)
  return rows.map(({ id, fact, title, source, published_at }) => ({
    externalId: id,
    title,
    siteName: source,
    publishedAt: published_at,
    text: fact,
  }))
}

export async function readMultihopQuestions(evalDir: string): Promise<readonly MultihopQuestion[]> {
  const rows = await readRows(join(evalDir, 'multihop_rag_500/questions_dev.jsonl.gz'), QUESTION)
  return rows.map(({ id, question, gold_facts }) => ({ id, question, gold: gold_facts }))
}
