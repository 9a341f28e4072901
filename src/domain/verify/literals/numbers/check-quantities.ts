import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'

/** Words that say how many without a number, each with the spellings that say the same. */
const QUANTITIES: readonly RegExp[] = [
  /\b(?:doubl(?:e|es|ed|ing)|twice|twofold|two-fold)\b/i,
  /\b(?:trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|threefold|three-fold|thrice)\b/i,
  /\b(?:quadrupl(?:e|es|ed|ing)|fourfold|four-fold)\b/i,
  /\b(?:half|halves|halv(?:e|ed|ing))\b/i,
  /\b(?:two[- ])?thirds\b/i,
  /\bquarters\b/i,
  /\bfifths\b/i,
  /\btenths\b/i,
  /\btens of\b/i,
  /\bdozens\b/i,
  /\bscores of\b/i,
  /\bhundreds\b/i,
  /\bthousands\b/i,
  /\bmillions\b/i,
  /\bbillions\b/i,
  /\btrillions\b/i,
  /\bmajority\b/i,
  /\bminority\b/i,
  /\bunanimous(?:ly)?\b/i,
  /\b(?:everyone|everybody|every)\b|(?<!\b(?:at|after|over|above|in|of) )\ball\b(?![- ](?:time|star|but|right|along|night|out)\b)/i,
  /\bmost of\b|\bmost (?:people|\p{Ll}{3,}s)\b/iu,
  /\ba couple of\b/i,
  /\b(?:a|one) quarter\b/i,
  /\b(?:quadrillion|quintillion|zillion|umpteen|gross|score) (?:of )?\p{L}/iu,
  /\bboth\b(?!.* and )|\bthe two\b|\beither\b/i,
]

/** Every word of quantity in the claim stands in a quote: "dozens", "most", "doubled". */
export function checkQuantities({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  return QUANTITIES.filter((pattern) => pattern.test(text) && !quotes.some((quote) => pattern.test(quote.text))).map(
    (pattern) => ({
      kind: 'unsupported-literal',
      literal: pattern.exec(text)?.[0] ?? '',
      literalKind: 'number',
    }),
  )
}
