import type { Passage } from '../domain/article.ts'
import { readableSpans } from '../domain/verify/readable-spans.ts'
import type { EvidencePiece } from '../ports/evidence-piece.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { SearchHit } from '../search/search.ts'

/** An article this long is given to a writer in part: its beginning, and what surrounds its best passage. */
const MAX_PASSAGES_PER_ARTICLE = 24
/** A model reads the best passages of this many articles, each with the one that follows; a bill has a limit. */
const MODEL_HITS = 8

/** `wide`: all passages of the articles, for a writer that costs nothing; `narrow`: the best few, for a model. */
type Breadth = 'wide' | 'narrow'

/** The evidence of one question, gathered when it is first needed. */
export interface EvidenceSource {
  pieces(breadth: Breadth): Promise<readonly EvidencePiece[]>
}

/** Remembers what was gathered, so that a fall-back does not gather it again. */
export function createEvidenceSource(
  articles: Pick<ArticleStore, 'passagesOf'>,
  hits: readonly SearchHit[],
): EvidenceSource {
  const gathered = new Map<Breadth, Promise<readonly EvidencePiece[]>>()
  return {
    pieces(breadth) {
      const pieces = gathered.get(breadth) ?? gatherEvidence(articles, hits, breadth)
      gathered.set(breadth, pieces)
      return pieces
    },
  }
}

/**
 * Collects the evidence of the hits, best article first and in the order of each article's text. What addresses a
 * model instead of a reader is cut out, which may split a passage into pieces.
 */
async function gatherEvidence(
  articles: Pick<ArticleStore, 'passagesOf'>,
  hits: readonly SearchHit[],
  breadth: Breadth,
): Promise<readonly EvidencePiece[]> {
  const best = hits[0]?.score ?? 1
  const chosen = breadth === 'wide' ? hits : hits.slice(0, MODEL_HITS)
  const perHit = await Promise.all(
    chosen.map(async (hit) => {
      const passages = await articles.passagesOf(hit.article.id, hit.article.version)
      const some = breadth === 'wide' ? around(passages, hit.passage.ordinal) : withNext(passages, hit.passage.ordinal)
      return some.flatMap((passage) => pieces(hit, passage, best))
    }),
  )
  return perHit.flat().map((piece, at) => ({ ...piece, evidence: { ...piece.evidence, n: at + 1 } }))
}

function around(passages: readonly Passage[], centre: number): readonly Passage[] {
  if (passages.length <= MAX_PASSAGES_PER_ARTICLE) return passages
  const half = MAX_PASSAGES_PER_ARTICLE / 2
  return passages.filter(({ ordinal }) => ordinal < half || Math.abs(ordinal - centre) < half / 2)
}

function withNext(passages: readonly Passage[], centre: number): readonly Passage[] {
  return passages.filter(({ ordinal }) => ordinal === centre || ordinal === centre + 1)
}

function pieces({ article, score }: SearchHit, passage: Passage, best: number): readonly EvidencePiece[] {
  return readableSpans(article, passage).map(({ start, end }) => ({
    start,
    end,
    article,
    evidence: {
      n: 0,
      articleId: article.id,
      title: article.title,
      ...(article.siteName !== undefined && { siteName: article.siteName }),
      ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
      text: article.text.slice(start, end),
      score: best > 0 ? Math.max(0, score / best) : 0,
    },
  }))
}
