import type { Conflict } from '../domain/answer.ts'
import type { Claim } from '../domain/claim.ts'
import type { Asked } from './asked.ts'
import { findDisagreement } from './disagreement/find-disagreement.ts'
import { toConflicts } from './disagreement/to-conflicts.ts'

/** Statements of independent origins that contradict each other on what was asked, also where no answer was sure enough. */
export async function findConflicts(
  { question, found, evidence, check }: Asked,
  claims: readonly Claim[],
): Promise<readonly Conflict[]> {
  const pieces = await evidence.pieces('wide')
  const disagreement = await findDisagreement(question.text, found.termWeights, pieces)
  return disagreement ? toConflicts(disagreement, claims, (draft) => check(draft, pieces)) : []
}
