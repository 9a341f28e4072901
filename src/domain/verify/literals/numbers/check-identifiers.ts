import type { VerificationProblem } from '../../../claim.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import { holdsPhrase } from '../../locate-quote.ts'

/** Names made of letters and digits: "G7", "F-16", "COVID-19", "4G", "mp3". */
const IDENTIFIER =
  /(?<![\p{L}\p{N}-]|\p{N}[.,])(?:\p{Lu}\p{L}*-?\p{N}[\p{Lu}\p{N}]*(?:-\p{N}+)?|\p{N}+\p{Lu}[\p{Lu}\p{N}]*|\p{Ll}{1,4}\p{N}+)(?![\p{L}\p{N}])/gu

/** Every name of letters and digits in the claim stands in a quote as it is. */
export function checkIdentifiers({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  return [...text.matchAll(IDENTIFIER)]
    .map(([identifier]) => identifier)
    .filter((identifier) => !quotes.some((quote) => holdsPhrase(quote.text, identifier)))
    .map((literal) => ({ kind: 'unsupported-literal', literal, literalKind: 'name' }))
}
