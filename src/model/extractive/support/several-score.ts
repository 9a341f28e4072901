import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import type { ArticleSentences } from '../../../domain/reading/read-sentences.ts'
import { articleShare, lengthOf, STEM_SHARE } from './measures.ts'
import { ownArticle, type SupportInput, type Window } from './support-input.ts'

const SEVERAL = {
  bias: -4.4,
  best: 0.8,
  coverage: 1.69,
  neighbours: 1.72,
  vote: 2.28,
  kind: 0.84,
  /** For the question's numbers, a year above all, in the article, and for its words where that begins. */
  numbers: 1.11,
  lead: 0.61,
  otherYear: -2.5,
  long: 0.36,
} as const

const NUMBER = /^\d/
const LEAD_SENTENCES = 3

/** How likely one of several articles on the matter answers, on the logistic scale. */
export function severalScore(input: SupportInput, windows: readonly Window[]): number {
  const { question, best } = input
  const { features } = best
  const article = ownArticle(input)
  return (
    SEVERAL.bias +
    SEVERAL.best * (windows[0]?.share ?? 0) +
    SEVERAL.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    SEVERAL.neighbours * features.neighbours +
    SEVERAL.vote * features.vote +
    SEVERAL.kind * features.kind +
    SEVERAL.numbers * (article ? numberShare(question, article) : 0) +
    SEVERAL.lead * (article ? articleShare(question, beginningOf(article)) : 0) +
    SEVERAL.otherYear * features.otherYear +
    SEVERAL.long * lengthOf(question)
  )
}

function beginningOf(article: ArticleSentences): ArticleSentences {
  return { ...article, sentences: article.sentences.slice(0, LEAD_SENTENCES) }
}

/** The share of the question's numbers that an article holds; 1 when there are none. */
function numberShare({ said }: AskedQuestion, { sentences, title }: ArticleSentences): number {
  const numbers = [...said].filter((root) => NUMBER.test(root))
  const held = numbers.filter((root) => title.has(root) || sentences.some(({ bag }) => bag.has(root)))
  return numbers.length === 0 ? 1 : held.length / numbers.length
}
