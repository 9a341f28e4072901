import type { Conflict } from '../../domain/answer.ts'
import type { Claim, DraftClaim } from '../../domain/claim.ts'
import type { CheckedDraft } from '../../domain/verify/check-draft.ts'
import type { Disagreement, Statement } from './statement.ts'

/**
 * The disagreement as verified claims, those of the answer where they stand on the same sentence; none when fewer than two
 * of its statements can be posted.
 */
export function toConflicts(
  { statements, correctedBy }: Disagreement,
  claims: readonly Claim[],
  check: (draft: DraftClaim) => CheckedDraft,
): readonly Conflict[] {
  const sides = statements.flatMap((one) => {
    const side = checkedSide(one, check)
    return side ? [asAnswered(side, claims)] : []
  })
  if (sides.length < 2) return []
  const all = sides.length === statements.length
  return [{ sides, ...(all && correctedBy !== undefined && { correctedBy }) }]
}

/** A statement as a claim: its one sentence where both together can't be posted; undefined when that can't either. */
function checkedSide(
  { passage, text, alone }: Statement,
  check: (draft: DraftClaim) => CheckedDraft,
): Claim | undefined {
  const checked = check({ text, quotes: [{ passage, text }] })
  if ('claim' in checked) return checked.claim
  return alone === undefined ? undefined : checkedSide({ passage, text: alone }, check)
}

/** The claim of the answer that stands on the same sentence, which may say more than the sentence alone. */
function asAnswered(side: Claim, claims: readonly Claim[]): Claim {
  return claims.find(({ citations }) => citations[0]?.quote === side.text) ?? side
}
