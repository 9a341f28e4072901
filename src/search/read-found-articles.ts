import type { Article } from '../domain/article.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { ArticleMatch } from '../ports/store/passage-index.ts'
import { originOf } from './collapse-copies.ts'

/** The articles that were found, and the originals of those that are copies. */
export async function readFoundArticles(
  store: Pick<ArticleStore, 'getMany'>,
  found: readonly ArticleMatch[],
  asOf: { asOf?: Timestamp },
): Promise<readonly Article[]> {
  const articles = await store.getMany([...new Set(found.map(({ articleId }) => articleId))], asOf)
  const known = new Set(articles.map(({ id }) => id))
  const originals = [...new Set(articles.map(originOf))].filter((id) => !known.has(id))
  return originals.length === 0 ? articles : [...articles, ...(await store.getMany(originals, asOf))]
}
