import { join } from 'node:path'
import { z } from 'zod'
import type { Answer } from '../../src/domain/answer.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { askOver } from './ask-over.ts'
import { containsAnswer } from './contains-answer.ts'
import { type Metric, share } from './metric.ts'
import { readRows } from './read-rows.ts'

const ROW = z.object({
  question: z.string(),
  answer: z.string(),
  choices: z.array(z.string()),
  docs: z.array(z.object({ text: z.string(), cred: z.string() })),
})
type PollutedQuestion = z.infer<typeof ROW>

/** One true report against three fabricated ones: is the reader told, with both versions quoted? */
export async function measureDisagreement(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  const rows = await readRows(join(evalDir, 'news_polluted/news_polluted_dev.jsonl.gz'), ROW)
  const disputed = rows.filter(namesDifferentAnswers)
  const results: { one: PollutedQuestion; answer: Answer }[] = []
  for (const one of disputed) {
    const texts = one.docs.map(({ text }) => text)
    results.push({ one, answer: await askOver(texts, one.question, clock) })
  }
  const n = results.length
  return [
    {
      metric: 'news_polluted told that the sources disagree, both versions quoted',
      value: share(results, showsBoth),
      floor: 0.8,
      n,
    },
    { metric: 'news_polluted told that the sources disagree', value: share(results, isTold), floor: 0, n },
  ]
}

/** The true report holds the answer, and a fabricated one another of the choices instead. */
function namesDifferentAnswers({ docs, answer, choices }: PollutedQuestion): boolean {
  const isTrue = docs.some(({ text, cred }) => cred === 'high' && containsAnswer(text, answer))
  return isTrue && docs.some(({ text, cred }) => cred !== 'high' && isOther(text, answer, choices))
}

function isOther(text: string, answer: string, choices: readonly string[]): boolean {
  return !containsAnswer(text, answer) && choices.some((choice) => choice !== answer && containsAnswer(text, choice))
}

function isTold({ answer }: { readonly answer: Answer }): boolean {
  return answer.conflicts.length > 0
}

function showsBoth({ one, answer }: { readonly one: PollutedQuestion; readonly answer: Answer }): boolean {
  const sides = answer.conflicts.flatMap((conflict) => conflict.sides.map(({ text }) => text))
  return (
    sides.some((text) => containsAnswer(text, one.answer)) &&
    sides.some((text) => isOther(text, one.answer, one.choices))
  )
}
