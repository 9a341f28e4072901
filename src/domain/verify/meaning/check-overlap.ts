import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { isCaseless } from '../literals/check-caseless-words.ts'
import { plainText } from '../plain-text.ts'
import { contentRoots, coverage, plainRoots } from './meaning-words.ts'

/** Less than this share of the claim's words in its quotes is no paraphrase any more. */
const MIN_SHARE = 0.5

/**
 * Most of what the claim says stands in its quotes; words of the article's title count, for what "it" is. Scripts
 * without capitals are held to every word by a rule of their own.
 */
export function checkOverlap({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (isCaseless(text)) return []
  const known = quotes.flatMap(({ text: quote, evidence }) => [quote, plainText(evidence.title)])
  const share = coverage(plainRoots(text), new Set(known.flatMap(contentRoots)))
  return share >= MIN_SHARE
    ? []
    : [{ kind: 'attribution', detail: 'most words of the claim do not stand in its quotes' }]
}
