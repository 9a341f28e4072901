import type { Article, TextSpan } from '../../domain/article.ts'
import { splitPassages } from '../../domain/text/split-passages.ts'
import { readableSpans } from '../../domain/verify/readable-spans.ts'
import type { EvidencePiece } from '../../ports/evidence-piece.ts'
import type { Evidence } from '../../ports/writer.ts'
import type { Novelty } from '../novelty/find-novelty.ts'

/** A digest item is short: its writer reads the beginning of a few reports. */
const MAX_ARTICLES = 4
const MAX_PASSAGES_OF_FIRST = 3
const MAX_PASSAGES_OF_OTHERS = 2

/**
 * What a story's writer reads, numbered from 1: the first passages of the leading reports, or, when the story develops,
 * the passages with what is new. Text that addresses a model is cut out.
 */
export function chooseEvidence(articles: readonly Article[], novelty: Novelty): readonly EvidencePiece[] {
  const distinct = [...new Map(articles.toReversed().map((article) => [article.text, article])).values()].toReversed()
  const pieces = distinct.slice(0, MAX_ARTICLES).flatMap((article, at) => {
    const limit = at === 0 ? MAX_PASSAGES_OF_FIRST : MAX_PASSAGES_OF_OTHERS
    return newsPassages(article, novelty)
      .slice(0, limit)
      .flatMap((passage) => readableSpans(article, passage))
      .map((span) => ({ article, span, score: 1 / (at + 1) }))
  })
  return pieces.map(({ article, span, score }, at) => ({
    ...span,
    article,
    evidence: toEvidence(article, span, { n: at + 1, score }),
  }))
}

function newsPassages({ id, text }: Article, novelty: Novelty): readonly TextSpan[] {
  const passages = splitPassages(text)
  if (novelty.kind !== 'developing') return passages
  const news = novelty.sentences.get(id) ?? []
  return passages.filter((passage) => news.some((sentence) => overlap(passage, sentence)))
}

function toEvidence(article: Article, { start, end }: TextSpan, rank: { n: number; score: number }): Evidence {
  return {
    ...rank,
    articleId: article.id,
    title: article.title,
    ...(article.siteName !== undefined && { siteName: article.siteName }),
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    text: article.text.slice(start, end),
  }
}

/** Whether two spans share a character. */
function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end
}
