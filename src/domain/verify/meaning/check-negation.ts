import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { contentRoots, meaningWords } from './meaning-words.ts'
import { deniesAnew, findNegations, hasLexicalNegation, isDeniedOtherwise } from './negations.ts'

/**
 * What the claim negates is negated in the quotes, and what the quotes negate is not affirmed by the claim. Compared by
 * the word that follows the "not"; what stands elsewhere in the quotes stays free.
 */
export function checkNegation({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const quoted = quotes.map((quote) => quote.whole).join(' . ')
  const claimed = negatedHeads(text)
  const known = negatedHeads(quoted)
  return [...invented(claimed, known, quoted), ...dropped(text, quoted, known)].map((detail) => ({
    kind: 'negation',
    detail,
  }))
}

function negatedHeads(text: string): readonly string[] {
  return findNegations(text).map(({ head }) => head ?? '')
}

function invented(claimed: readonly string[], known: readonly string[], quoted: string): readonly string[] {
  const roots = new Set(contentRoots(quoted))
  const deniesOtherwise = known.length > 0 || hasLexicalNegation(quoted)
  return claimed
    .filter((head) => !known.includes(head) && (roots.has(head) ? !isDeniedOtherwise(quoted, head) : !deniesOtherwise))
    .map((head) => `the claim negates "${head}", the quotes do not`)
}

function dropped(claim: string, quoted: string, known: readonly string[]): readonly string[] {
  if (deniesAnew(claim, quoted)) return []
  const claimedPlain = plainCounts(claim)
  const quotedPlain = plainCounts(quoted)
  return [...new Set(known)]
    .filter((head) => head !== '' && (claimedPlain.get(head) ?? 0) > (quotedPlain.get(head) ?? 0))
    .map((head) => `the quotes negate "${head}", the claim does not`)
}

/** How often each root stands in a text without being negated. */
function plainCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { root } of meaningWords(text)) counts.set(root, (counts.get(root) ?? 0) + 1)
  for (const { head } of findNegations(text)) if (head !== undefined) counts.set(head, (counts.get(head) ?? 0) - 1)
  return counts
}
