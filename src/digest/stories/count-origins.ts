import type { Article } from '../../domain/article.ts'
import { tokenize } from '../../domain/text/tokens.ts'

/** How many independent texts there are: an article that repeats another's words has the other's origin. */
export function countOrigins(articles: readonly Pick<Article, 'id' | 'duplicateOf' | 'text'>[]): number {
  const originals = new Map(articles.map((article) => [article.duplicateOf ?? article.id, article]))
  return new Set([...originals.values()].map(({ text }) => normalisedText(text))).size
}

function normalisedText(text: string): string {
  return tokenize(text)
    .map(({ key }) => key)
    .join(' ')
}
