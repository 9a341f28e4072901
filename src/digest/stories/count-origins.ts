import type { Article } from '../../domain/article.ts'

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu

/** How many independent texts there are: an article that repeats another's words has the other's origin. */
export function countOrigins(articles: readonly Pick<Article, 'id' | 'duplicateOf' | 'text'>[]): number {
  const originals = new Map(articles.map((article) => [article.duplicateOf ?? article.id, article]))
  if (originals.size === 1) return 1
  return new Set([...originals.values()].map(({ text }) => normalisedText(text))).size
}

function normalisedText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NEITHER_LETTER_NOR_DIGIT, ' ').trim()
}
