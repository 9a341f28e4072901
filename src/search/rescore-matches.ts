import type { Article, Passage } from '../domain/article.ts'
import type { ArticleId } from '../domain/ids.ts'
import { stem } from '../domain/text/stem.ts'
import { tokenize } from '../domain/text/tokens.ts'
import type { Matches } from './matches.ts'

/** BM25's constants, as the index uses them. */
const K1 = 1.2
const B = 0.75
/** A word in the title counts as often as this many in the text. */
const TITLE_WEIGHT = 2

interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly length: number
}

export interface RescoreInput {
  readonly matches: Matches
  readonly articles: readonly Article[]
  readonly passages: readonly Passage[]
  /** Weight of each term, by lower-case word. */
  readonly termWeights: ReadonlyMap<string, number>
}

/**
 * Scores matches again with term weights that hold in a small store. There a word of the topic is in most passages, and
 * its inverse document frequency says that it means nothing.
 */
export function rescoreMatches({ matches, articles, passages, termWeights }: RescoreInput): Matches {
  const weights = new Map([...termWeights].map(([term, weight]) => [stem(term), weight]))
  const byId = new Map(articles.map((article) => [article.id, article]))
  const titles = new Map(articles.map(({ id, title }) => [id, bagOf(title)]))
  const passageBags = new Map(passages.map((passage) => [passage.id, bagOf(passage.text)]))
  const articleBags = new Map(articles.map(({ id, text }) => [id, bagOf(text)]))
  const rate = (bags: ReadonlyMap<string, Bag>) => {
    const average = mean([...bags.values()].map(({ length }) => length))
    return (id: string, articleId: ArticleId) => {
      const bag = bags.get(id)
      return bag ? bm25(bag, titles.get(articleId), { weights, average }) : 0
    }
  }
  const [rateArticle, ratePassage] = [rate(articleBags), rate(passageBags)]
  return {
    articles: matches.articles
      .filter(({ articleId }) => byId.has(articleId))
      .map((match) => ({ ...match, score: rateArticle(match.articleId, match.articleId) }))
      .sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1)),
    passages: matches.passages
      .map((match) => ({ ...match, score: ratePassage(match.passageId, match.articleId) }))
      .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)),
  }
}

function bagOf(text: string): Bag {
  const counts = new Map<string, number>()
  const tokens = tokenize(text)
  for (const { key } of tokens) {
    const root = stem(key.toLowerCase())
    counts.set(root, (counts.get(root) ?? 0) + 1)
  }
  return { counts, length: tokens.length }
}

function bm25(
  bag: Bag,
  title: Bag | undefined,
  scale: { weights: ReadonlyMap<string, number>; average: number },
): number {
  const norm = K1 * (1 - B + (B * bag.length) / Math.max(1, scale.average))
  let score = 0
  for (const [root, weight] of scale.weights) {
    const count = (bag.counts.get(root) ?? 0) + TITLE_WEIGHT * (title?.counts.get(root) ?? 0)
    score += (weight * count * (K1 + 1)) / (count + norm)
  }
  return score
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
