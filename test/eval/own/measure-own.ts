import type { Answer } from '../../../src/domain/answer.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { askOver } from '../ask-over.ts'
import { type Metric, share } from '../metric.ts'
import { ANSWERED, ARTICLE, UNANSWERED } from './harbour-article.ts'

/** A store with one article: plain questions that it answers, and questions on the same matter that it is silent on. */
export async function measureOwn(clock: Clock): Promise<readonly Metric[]> {
  const answered: { wanted: string; answer: Answer }[] = []
  for (const [question, wanted] of ANSWERED)
    answered.push({ wanted, answer: await askOver([ARTICLE.text], question, clock) })
  const beyond: Answer[] = []
  for (const question of UNANSWERED) beyond.push(await askOver([ARTICLE.text], question, clock))
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
