import { join } from 'node:path'
import { z } from 'zod'
import type { CorpusRow } from './open-corpus.ts'
import { readRows } from './read-rows.ts'

const ROW = z.object({
  question: z.string(),
  answers: z.array(z.union([z.string(), z.array(z.string())])),
  positive: z.array(z.string()),
  negative: z.array(z.string()),
})

/** A question with documents that answer it and documents that only look as if they did. */
export interface NoisyQuestion {
  readonly id: string
  readonly question: string
  readonly answers: readonly string[]
  readonly positive: readonly CorpusRow[]
  readonly negative: readonly CorpusRow[]
}

export async function readNoisyQuestions(evalDir: string): Promise<readonly NoisyQuestion[]> {
  const rows = await readRows(join(evalDir, 'rgb/en_noise_dev.jsonl.gz'), ROW)
  return rows.map(({ question, answers, positive, negative }, at) => ({
    id: String(at),
    question,
    answers: answers.flat(),
    positive: positive.map((text, n) => ({ externalId: `rgb-${at}-positive-${n}`, text })),
    negative: negative.map((text, n) => ({ externalId: `rgb-${at}-negative-${n}`, text })),
  }))
}
