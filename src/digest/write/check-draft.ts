import type { Citation, Claim, DraftClaim, RejectedClaim } from '../../domain/claim.ts'
import { type LocatedQuote, verifyDraft } from '../../domain/verify/verify-draft.ts'
import type { EvidencePiece } from './story-evidence.ts'

/** A proposal after verification: a claim with its citations (not yet numbered, `n` is 0), or why it is none. */
export type CheckedDraft = { readonly claim: Claim } | { readonly rejected: RejectedClaim }

/** Verifies a proposal against the pieces that its writer was shown. */
export function checkDraft(draft: DraftClaim, pieces: readonly EvidencePiece[]): CheckedDraft {
  const byNumber = new Map(pieces.map((piece) => [piece.evidence.n, piece]))
  const evidence = pieces.map(
    (piece) => [piece.evidence.n, { ...piece.evidence, byline: piece.article.byline }] as const,
  )
  const verification = verifyDraft(draft, new Map(evidence))
  if (!verification.ok) return { rejected: { draft, problems: verification.problems } }
  const citations = verification.located.flatMap((quote) => {
    const piece = byNumber.get(quote.passage)
    return piece ? [cite(piece, quote)] : []
  })
  return { claim: { text: draft.text, citations } }
}

function cite({ article, start }: EvidencePiece, quote: LocatedQuote): Citation {
  return {
    n: 0,
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
