import { scheduler } from 'node:timers/promises'
import { addVotes } from './add-votes.ts'
import type { AskedQuestion } from './asked-question.ts'
import { measureArticle } from './measure-sentences.ts'
import type { Measured, MeasuredSentence } from './measured-sentence.ts'
import { type ArticleSentences, type ReadingText, readArticle } from './read-sentences.ts'

export interface EvidenceReading<Source extends ReadingText> {
  readonly articles: readonly ArticleSentences<Source>[]
  readonly measured: readonly MeasuredSentence<Source>[]
}

/** Reads and measures the evidence article by article, and lets others have their turn between two. */
export async function readEvidence<Source extends ReadingText>(
  question: AskedQuestion,
  evidence: readonly Source[],
): Promise<EvidenceReading<Source>> {
  const articles: ArticleSentences<Source>[] = []
  const measured: Measured<Source>[] = []
  for (const passages of Map.groupBy(evidence, ({ articleId }) => articleId).values()) {
    const article = readArticle(passages)
    articles.push(article)
    measured.push(...measureArticle(question, article))
    await scheduler.yield()
  }
  return { articles, measured: addVotes(measured) }
}
