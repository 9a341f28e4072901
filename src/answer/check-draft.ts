import type { Citation, Claim, DraftClaim, RejectedClaim } from '../domain/claim.ts'
import type { ArticleId } from '../domain/ids.ts'
import { type LocatedQuote, type VerifiableEvidence, verifyDraft } from '../domain/verify/verify-draft.ts'
import type { EvidencePiece } from './gather-evidence.ts'

/** A proposal after verification: a claim with its citations, or why it is none. */
export type CheckedDraft = { readonly claim: Claim } | { readonly rejected: RejectedClaim }

/**
 * Makes the check of one answer: each draft is verified against the pieces that its writer was shown. Articles get
 * their citation numbers in the order in which verified claims name them, and keep them from writer to writer.
 */
export function createDraftCheck(): (draft: DraftClaim, pieces: readonly EvidencePiece[]) => CheckedDraft {
  const numbers = new Map<ArticleId, number>()
  function numberOf(id: ArticleId): number {
    const n = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, n)
    return n
  }
  return (draft, pieces) => {
    const byNumber = new Map(pieces.map((piece) => [piece.evidence.n, piece]))
    const verification = verifyDraft(draft, verifiable(pieces))
    if (!verification.ok) return { rejected: { draft, problems: verification.problems } }
    const citations = verification.located.flatMap((quote) => {
      const piece = byNumber.get(quote.passage)
      return piece ? [cite(piece, quote, numberOf(piece.article.id))] : []
    })
    return { claim: { text: draft.text, citations } }
  }
}

function verifiable(pieces: readonly EvidencePiece[]): ReadonlyMap<number, VerifiableEvidence> {
  return new Map(pieces.map(({ evidence, article }) => [evidence.n, { ...evidence, byline: article.byline }]))
}

function cite({ article, start }: EvidencePiece, quote: LocatedQuote, n: number): Citation {
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
