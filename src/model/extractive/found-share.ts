import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { ArticleSentences, Sentence } from '../../domain/reading/read-sentences.ts'
import { meaningsOf } from '../../domain/text/synonyms.ts'

/** What a word of the question is worth by where it is found: further away it may be about something else. */
const CREDIT = { sentence: 1, meaning: 0.8, neighbour: 0.8, title: 0.6, article: 0.5 } as const

interface Reading {
  readonly question: AskedQuestion
  readonly articles: readonly ArticleSentences[]
}

/** The weight share of the question's words found in the sentence or, for less, around it and in its article: 0 to 1. */
export function foundShare({ question, articles }: Reading, sentence: Sentence): number {
  const article = articles.find(({ articleId }) => articleId === sentence.evidence.articleId)
  if (!article || question.total === 0) return 0
  let sum = 0
  for (const [root, weight] of question.weights) sum += weight * creditOf(root, sentence, article)
  return sum / question.total
}

function creditOf(root: string, sentence: Sentence, article: ArticleSentences): number {
  if (sentence.bag.has(root)) return CREDIT.sentence
  const meanings = meaningsOf(root)
  const means = ({ bag }: Sentence) =>
    meanings.length > 0 && [...bag].some((other) => meaningsOf(other).some((one) => meanings.includes(one)))
  if (means(sentence)) return CREDIT.meaning
  const around = [article.sentences[sentence.position - 1], article.sentences[sentence.position + 1]]
  if (around.some((one) => one?.bag.has(root))) return CREDIT.neighbour
  if (article.title.has(root)) return CREDIT.title
  return article.sentences.some((one) => one.bag.has(root) || means(one)) ? CREDIT.article : 0
}
