import type { Answer } from '../../../src/domain/answer.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { Writer } from '../../../src/ports/writer.ts'
import { askOver } from '../ask-over.ts'
import { type Metric, share } from '../metric.ts'
import { ANSWERED, ARTICLE, UNANSWERED } from './harbour-article.ts'
import { OBSERVATORY, OBSERVATORY_ANSWERED, OBSERVATORY_UNANSWERED } from './observatory-article.ts'

const SETS = [
  { text: ARTICLE.text, answered: ANSWERED, unanswered: UNANSWERED },
  { text: OBSERVATORY, answered: OBSERVATORY_ANSWERED, unanswered: OBSERVATORY_UNANSWERED },
] as const

/** A store with one article: plain questions that it answers, and questions on the same matter that it is silent on. */
export async function measureOwn(clock: Clock, models: readonly Writer[] = []): Promise<readonly Metric[]> {
  const answered: { wanted: string; answer: Answer }[] = []
  const beyond: Answer[] = []
  for (const { text, ...questions } of SETS) {
    for (const [question, wanted] of questions.answered)
      answered.push({ wanted, answer: await askOver([text], question, clock, models) })
    for (const question of questions.unanswered) beyond.push(await askOver([text], question, clock, models))
  }
  return [
    {
      metric: 'one article: answered with a quote that holds the answer',
      value: share(answered, ({ wanted, answer }) => quotes(answer).some((quote) => quote.includes(wanted))),
      floor: 12 / 14,
      n: answered.length,
    },
    {
      metric: 'one article: refused what it does not say',
      value: share(beyond, ({ status }) => status === 'not_found'),
      floor: 5 / 6,
      n: beyond.length,
    },
  ]
}

function quotes({ claims }: Answer): readonly string[] {
  return claims.flatMap(({ citations }) => citations.map(({ quote }) => quote))
}
