import type { Answer } from './answer.ts'
import type { Claim } from './claim.ts'
import { splitSentences } from './text/split-sentences.ts'

/** The claims of an answer that no side of a disagreement says as well: those are shown once, among the sides. */
export function undisputedClaims({ claims, conflicts }: Pick<Answer, 'claims' | 'conflicts'>): readonly Claim[] {
  const sides = conflicts.flatMap((conflict) => conflict.sides)
  return claims.filter(({ text }) => !sides.some((side) => saysAsWell(side.text, text)))
}

/** Whether a text is whole sentences of another: "5 people died." is part of "25 people died.", which doesn't say it. */
function saysAsWell(side: string, text: string): boolean {
  if (side === text) return true
  const sentences = splitSentences(side)
  return sentences.some(
    ({ start }) => side.startsWith(text, start) && sentences.some(({ end }) => end === start + text.length),
  )
}
