import type { ArticleStore } from '../../ports/store/article-store.ts'
import type { PassageMatch } from '../../ports/store/passage-index.ts'
import type { RankedArticle } from '../ranked-article.ts'
import type { SearchHit } from '../search.ts'
import { readPassages } from './read-passages.ts'

interface FoundPassages {
  readonly ranked: readonly RankedArticle[]
  /** Best first. */
  readonly matches: readonly PassageMatch[]
  readonly limit: number
  /** What the words of the best passage are worth. */
  readonly passageWeight: number
}

/** The best passages of the ranked articles, of one article as many as there are. */
export async function readPassageHits(
  store: Pick<ArticleStore, 'passages'>,
  { ranked, matches, limit, passageWeight }: FoundPassages,
): Promise<readonly SearchHit[]> {
  const articles = new Map(ranked.map((entry) => [entry.article.id, entry]))
  const best = matches[0]?.score ?? 1
  const scored = matches.flatMap(({ articleId, passageId, score }) => {
    const entry = articles.get(articleId)
    const passage = (passageWeight * score) / best
    return entry ? [{ entry, passageId, why: { ...entry.why, passage }, score: withPassage(entry, passage) }] : []
  })
  const top = scored.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit)
  const passages = await readPassages(
    store,
    top.map(({ passageId }) => passageId),
  )
  return top.flatMap(({ entry, passageId, score, why }, at) => {
    const passage = passages.get(passageId)
    return passage ? [{ rank: at + 1, article: entry.article, passage, score, why }] : []
  })
}

function withPassage({ score, why }: RankedArticle, passage: number): number {
  return score - (why.passage ?? 0) + passage
}
