import type { Article, Passage } from '../../domain/article.ts'
import type { ArticleId, PassageId } from '../../domain/ids.ts'
import type { ArticleStore } from '../../ports/store/article-store.ts'
import type { PassageMatch } from '../../ports/store/passage-index.ts'
import type { Coverage } from '../create-coverage.ts'
import type { RankedArticle } from '../ranked-article.ts'
import type { SearchHit } from '../search.ts'
import { readPassages } from './read-passages.ts'

type Store = Pick<ArticleStore, 'passages' | 'passagesOf'>

interface FoundArticles {
  readonly ranked: readonly RankedArticle[]
  /** Passages that were found, the best of each article first. */
  readonly matches: readonly PassageMatch[]
  readonly coverage: Coverage
}

/** The ranked articles, each with its best passage. */
export async function readArticleHits(
  store: Store,
  { ranked, matches, coverage }: FoundArticles,
): Promise<readonly SearchHit[]> {
  const best = new Map<ArticleId, PassageId>()
  for (const { articleId, passageId } of matches) if (!best.has(articleId)) best.set(articleId, passageId)
  const ids = ranked.flatMap(({ article }) => best.get(article.id) ?? [])
  const passages = await readPassages(store, ids)
  const hits = await Promise.all(
    ranked.map(async ({ article, score, why }) => {
      const found = passages.get(best.get(article.id) ?? '')
      const passage = found ?? (await readFullestPassage(store, article, coverage))
      return passage ? [{ article, passage, score, why }] : []
    }),
  )
  return hits.flat().map((hit, at) => ({ rank: at + 1, ...hit }))
}

/** For an article none of whose passages was found by itself: the one that holds most of the question. */
async function readFullestPassage(store: Store, article: Article, coverage: Coverage): Promise<Passage | undefined> {
  const passages = await store.passagesOf(article.id, article.version)
  const shares = passages.map(({ text }) => coverage(text))
  return passages[shares.indexOf(Math.max(...shares))]
}
