import type { ArticleSentences } from '../../../domain/reading/read-sentences.ts'
import type { Timestamp } from '../../../domain/timestamp.ts'
import { type DatedText, freshness } from '../freshness.ts'
import { articleTopicShare, passageTopicShare } from '../topic-share.ts'
import { lacksLiteral, lengthOf, most } from './measures.ts'
import type { SupportInput, Window } from './support-input.ts'

const FRESH = {
  bias: -5.34,
  best: 1.17,
  pairs: 1.12,
  age: 1.35,
  /** For an article of this minute that is about the question, and for a passage of it. */
  agedArticle: 5.05,
  agedPassage: 5.11,
  literal: 1.42,
  noLiteral: -0.62,
  long: 0.38,
} as const

/** A question that no literal would answer counts as if one stood fairly near. */
const STATEMENT_LITERAL = 0.3

/** How old the evidence is says as much as its words. */
export function freshScore({ question, best, articles, asOf }: SupportInput, windows: readonly Window[]): number {
  const literal = most(best.candidates.map(({ strength, closeness }) => strength * closeness))
  const aged = (shareOf: typeof articleTopicShare) =>
    most(articles.map((article) => shareOf(question, article) * ageOf(article, asOf)))
  return (
    FRESH.bias +
    FRESH.best * (windows[0]?.share ?? 0) +
    FRESH.pairs * most(windows.map(({ pairs }) => pairs)) +
    FRESH.age * freshness(best.sentence.evidence, asOf) +
    FRESH.agedArticle * aged(articleTopicShare) +
    FRESH.agedPassage * aged(passageTopicShare) +
    FRESH.literal * (question.kind === 'statement' ? STATEMENT_LITERAL : literal) +
    FRESH.noLiteral * Number(lacksLiteral(question, best)) +
    FRESH.long * lengthOf(question)
  )
}

function ageOf({ sentences: [first] }: ArticleSentences<DatedText>, asOf: Timestamp): number {
  return first ? freshness(first.evidence, asOf) : 0
}
