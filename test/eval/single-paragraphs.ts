import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readRows } from './read-rows.ts'

const SQUAD_ROW = z.object({
  context: z.string(),
  question: z.string(),
  gold: z.object({ answers: z.array(z.string()), is_impossible: z.boolean() }),
})
const XQUAD = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) })),
        }),
      ),
    }),
  ),
})

/** A paragraph with its questions; without answers a question can not be answered from it. */
export interface Paragraph {
  readonly text: string
  readonly questions: readonly { readonly question: string; readonly answers: readonly string[] }[]
}

export async function readParagraphs(evalDir: string): Promise<readonly Paragraph[]> {
  const folder = join(evalDir, 'squad2_500')
  const rows = await readRows(join(folder, 'squad2_500.jsonl.gz'), SQUAD_ROW)
  const xquad = XQUAD.parse(JSON.parse(gunzipSync(await readFile(join(folder, 'xquad_en.json.gz'))).toString('utf8')))
  return [
    ...rows.map(({ context, question, gold }) => ({
      text: context,
      questions: [{ question, answers: gold.is_impossible ? [] : gold.answers }],
    })),
    ...xquad.data.flatMap(({ paragraphs }) =>
      paragraphs.map(({ context, qas }) => ({
        text: context,
        questions: qas.map(({ question, answers }) => ({ question, answers: answers.map(({ text }) => text) })),
      })),
    ),
  ]
}
