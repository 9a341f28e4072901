import type { NearestPassage } from '../domain/answer.ts'
import type { SearchHit } from '../search/search.ts'
import { withoutSuspicious } from './gather-evidence.ts'

const MAX_NEAREST = 3

/** The passages that come closest to a question that was not answered, best first, without text that addresses a model. */
export function nearestPassages(hits: readonly SearchHit[]): readonly NearestPassage[] {
  return hits.slice(0, MAX_NEAREST).flatMap(({ article, passage }) => {
    const [piece] = withoutSuspicious(article, passage)
    if (!piece) return []
    return {
      articleId: article.id,
      ...(article.externalId !== undefined && { externalId: article.externalId }),
      ...(article.url !== undefined && { url: article.url }),
      title: article.title,
      ...(article.siteName !== undefined && { siteName: article.siteName }),
      ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
      text: article.text.slice(piece.start, piece.end),
      start: piece.start,
      end: piece.end,
    }
  })
}
