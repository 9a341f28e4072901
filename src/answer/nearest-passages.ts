import type { NearestPassage } from '../domain/answer.ts'
import type { Article, TextSpan } from '../domain/article.ts'
import type { Claim } from '../domain/claim.ts'
import { readableSpans } from '../domain/verify/readable-spans.ts'
import type { SearchHit } from '../search/search.ts'

const MAX_NEAREST = 3

/**
 * What comes closest to a question that was not answered, best first, without text that addresses a model: the sentence
 * that a writer thought close, if it did, then the best passage of each article.
 */
export function nearestPassages(hits: readonly SearchHit[], closest: Claim | undefined): readonly NearestPassage[] {
  const [citation] = closest?.citations ?? []
  const close = hits.find(({ article }) => article.id === citation?.articleId)
  const first = close && citation ? [toNearest(close.article, citation)] : []
  const others = hits.filter((hit) => hit !== close)
  const passages = others.flatMap(({ article, passage }) => {
    const [piece] = readableSpans(article, passage)
    return piece ? [toNearest(article, piece)] : []
  })
  return [...first, ...passages].slice(0, MAX_NEAREST)
}

function toNearest(article: Article, { start, end }: TextSpan): NearestPassage {
  return {
    articleId: article.id,
    ...(article.externalId !== undefined && { externalId: article.externalId }),
    ...(article.url !== undefined && { url: article.url }),
    title: article.title,
    ...(article.siteName !== undefined && { siteName: article.siteName }),
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    text: article.text.slice(start, end),
    start,
    end,
  }
}
