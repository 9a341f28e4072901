import type { DraftClaim } from '../domain/claim.ts'
import type { ArticleId } from '../domain/ids.ts'
import { type CheckedDraft, checkDraft } from '../domain/verify/check-draft.ts'
import type { EvidencePiece } from '../ports/evidence-piece.ts'

/**
 * Makes the check of one answer: each draft is verified against the pieces that its writer was shown. Articles get
 * their citation numbers in the order in which verified claims name them, and keep them from writer to writer.
 */
export function createDraftCheck(): (draft: DraftClaim, pieces: readonly EvidencePiece[]) => CheckedDraft {
  const numbers = new Map<ArticleId, number>()
  return (draft, pieces) =>
    checkDraft(draft, pieces, ({ id }) => {
      const n = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, n)
      return n
    })
}
