import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import type { MeasuredSentence } from '../../../domain/reading/measured-sentence.ts'
import type { ArticleSentences } from '../../../domain/reading/read-sentences.ts'
import type { Timestamp } from '../../../domain/timestamp.ts'
import type { DatedText } from '../freshness.ts'

export interface SupportInput {
  readonly question: AskedQuestion
  readonly articles: readonly ArticleSentences<DatedText>[]
  readonly measured: readonly MeasuredSentence<DatedText>[]
  /** The sentence that would be the answer. */
  readonly best: MeasuredSentence<DatedText>
  readonly asOf: Timestamp
  readonly expectsFresh: boolean
}

/** What is found around one sentence; the first is the one that would be the answer. */
export interface Window {
  readonly share: number
  readonly pairs: number
}

/** The article that would be quoted. */
export function ownArticle({ articles, best }: SupportInput): ArticleSentences<DatedText> | undefined {
  return articles.find(({ articleId }) => articleId === best.sentence.evidence.articleId)
}
