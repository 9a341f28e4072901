import type { Conflict } from '../../domain/answer.ts'
import type { Claim, DraftClaim } from '../../domain/claim.ts'
import type { CheckedDraft } from '../../domain/verify/check-draft.ts'
import type { Disagreement } from './statement.ts'

/**
 * The disagreement as verified claims, those of the answer where they stand on the same sentence; none when fewer than two
 * of its statements can be posted.
 */
export function toConflicts(
  { statements, correctedBy }: Disagreement,
  claims: readonly Claim[],
  check: (draft: DraftClaim) => CheckedDraft,
): readonly Conflict[] {
  const checked = statements.map(({ passage, text }) => check({ text, quotes: [{ passage, text }] }))
  const sides = checked.flatMap((one) => ('claim' in one ? [asAnswered(one.claim, claims)] : []))
  if (sides.length < 2) return []
  const all = sides.length === statements.length
  return [{ sides, ...(all && correctedBy !== undefined && { correctedBy }) }]
}

/** The claim of the answer that stands on the same sentence, which may say more than the sentence alone. */
function asAnswered(side: Claim, claims: readonly Claim[]): Claim {
  return claims.find(({ citations }) => citations[0]?.quote === side.text) ?? side
}
