import type { Answer } from './answer.ts'
import type { Claim } from './claim.ts'

/** The claims of an answer that no side of a disagreement says as well: those are shown once, among the sides. */
export function undisputedClaims({ claims, conflicts }: Pick<Answer, 'claims' | 'conflicts'>): readonly Claim[] {
  const sides = conflicts.flatMap((conflict) => conflict.sides)
  return claims.filter(({ text }) => !sides.some((side) => side.text.includes(text)))
}
