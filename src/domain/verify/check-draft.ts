import type { Article, TextSpan } from '../article.ts'
import type { Citation, Claim, DraftClaim, RejectedClaim } from '../claim.ts'
import type { LocatedQuote, VerifiableEvidence } from './verifiable-evidence.ts'
import { verifyDraft } from './verify-draft.ts'

/** A piece of an article that a writer may quote from: `evidence.text === article.text.slice(start, end)`. */
export interface CheckablePiece extends TextSpan {
  readonly evidence: VerifiableEvidence & { readonly n: number }
  readonly article: Article
}

/** A proposal after verification: a claim with its citations, or why it is none. */
export type CheckedDraft = { readonly claim: Claim } | { readonly rejected: RejectedClaim }

/** Verifies a proposal against the pieces that its writer was shown. `numberOf` gives a cited article its number; 0 until it has one. */
export function checkDraft(
  draft: DraftClaim,
  pieces: readonly CheckablePiece[],
  numberOf: (article: Article) => number = () => 0,
): CheckedDraft {
  const byNumber = new Map(pieces.map((piece) => [piece.evidence.n, piece]))
  const evidence = pieces.map(
    (piece) => [piece.evidence.n, { ...piece.evidence, byline: piece.article.byline }] as const,
  )
  const verification = verifyDraft(draft, new Map(evidence))
  if (!verification.ok) return { rejected: { draft, problems: verification.problems } }
  const citations = verification.located.flatMap((quote) => {
    const piece = byNumber.get(quote.passage)
    return piece ? [cite(piece, quote, numberOf(piece.article))] : []
  })
  return { claim: { text: draft.text, citations } }
}

function cite({ article, start }: CheckablePiece, quote: LocatedQuote, n: number): Citation {
  return {
    n,
    articleId: article.id,
    version: article.version,
    ...(article.externalId !== undefined && { externalId: article.externalId }),
    ...(article.url !== undefined && { url: article.url }),
    title: article.title,
    ...(article.siteName !== undefined && { siteName: article.siteName }),
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    quote: quote.quote,
    start: start + quote.start,
    end: start + quote.end,
  }
}
