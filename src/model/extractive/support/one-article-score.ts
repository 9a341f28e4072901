import { lacksRole, lacksThing } from './lacks-noun.ts'
import { lacksLiteral, lengthOf, STEM_SHARE, supportOf } from './measures.ts'
import { namesAnother } from './names-another.ts'
import { ownArticle, type SupportInput, type Window } from './support-input.ts'

const ONE_ARTICLE = {
  bias: -5.1,
  support: 2.84,
  best: 3.3,
  coverage: 1.87,
  counted: 1.74,
  noLiteral: -2,
  /** For a name in the question that the article never mentions: it is about somebody, or somewhere, else. */
  absentName: -2,
  /** For "the president of" when the article speaks of no president. */
  absentRole: -1.2,
  /** For "which units" when it speaks of no units. */
  absentThing: -0.9,
  otherYear: -0.44,
  long: 1.03,
} as const

const COUNTED_EVEN = 0.5

/** How likely one article answers, where no other comes near it, on the logistic scale. */
export function oneArticleScore(input: SupportInput, windows: readonly Window[]): number {
  const { question, best } = input
  const { features } = best
  const own = ownArticle(input)
  return (
    ONE_ARTICLE.bias +
    ONE_ARTICLE.support * supportOf(windows) +
    ONE_ARTICLE.best * (windows[0]?.share ?? 0) +
    ONE_ARTICLE.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    ONE_ARTICLE.counted * (question.kind === 'count' ? features.counted - COUNTED_EVEN : 0) +
    ONE_ARTICLE.noLiteral * Number(lacksLiteral(question, best)) +
    ONE_ARTICLE.absentRole * Number(own !== undefined && lacksRole(question, own)) +
    ONE_ARTICLE.absentThing * Number(own !== undefined && lacksThing(question, own)) +
    ONE_ARTICLE.absentName * Number(own !== undefined && namesAnother(question, own)) +
    ONE_ARTICLE.otherYear * features.otherYear +
    ONE_ARTICLE.long * lengthOf(question)
  )
}
