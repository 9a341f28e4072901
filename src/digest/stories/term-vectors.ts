import type { Article } from '../../domain/article.ts'
import { contentTokens } from '../../domain/text/content-words.ts'
import { stem } from '../../domain/text/stem.ts'

/** Weights by term; the squares of all weights add up to 1. */
export type TermVector = ReadonlyMap<string, number>

/** The words of the title count so many times, those of the lead so many. */
const TITLE_WEIGHT = 2
const LEAD_WEIGHT = 2
const LEAD_CHARS = 400

/** One vector an article, by the inverse document frequency among these articles. */
export function buildTermVectors(articles: readonly Pick<Article, 'title' | 'text'>[]): readonly TermVector[] {
  const counts = articles.map(countTerms)
  const frequency = new Map<string, number>()
  for (const terms of counts) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weightOf = (term: string) => Math.log((articles.length + 1) / ((frequency.get(term) ?? 0) + 0.5))
  return counts.map((terms) => normalised(terms, weightOf))
}

function countTerms({ title, text }: Pick<Article, 'title' | 'text'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (key: string, weight: number) => {
    const term = stem(key)
    counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  for (const { key } of contentTokens(title)) add(key, TITLE_WEIGHT)
  for (const { key, start } of contentTokens(text)) add(key, start < LEAD_CHARS ? LEAD_WEIGHT : 1)
  return counts
}

function normalised(terms: ReadonlyMap<string, number>, weightOf: (term: string) => number): TermVector {
  const weights = [...terms].map(([term, count]) => [term, (1 + Math.log(count)) * weightOf(term)] as const)
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}
