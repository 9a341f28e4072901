import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { fold } from '../fold-text.ts'
import { holdsPhrase } from '../locate-quote.ts'
import { quotedPhrases } from '../quoted-phrases.ts'

const SPOKEN =
  /\b(?:said|says|told|tells|wrote|writes|added|declared|replied|warned|asked)\b[^.:"]{0,60}(?::| -) ["'*_]?([^"]{3,})$/iu

/** What follows "she said:" is quoted, with quotation marks or without. */
function spokenAfterColon(text: string): readonly string[] {
  const spoken = SPOKEN.exec(text)?.[1]
  return spoken === undefined ? [] : [spoken.replace(/["'*_.\s]+$/, '')]
}

/** Everything that the claim puts between quotation marks stands in a quote, word for word, or is the article's title. */
export function checkQuotations({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  return [...quotedPhrases(text).map(({ inner }) => inner), ...spokenAfterColon(text)]
    .filter((inner) => /[\p{L}\p{N}]/u.test(inner) && !quotes.some((quote) => holdsPhrase(quote.text, inner)))
    .filter((inner) => !quotes.some(({ evidence }) => fold(evidence.title).trim() === fold(inner).trim()))
    .map((literal) => ({ kind: 'unsupported-literal', literal, literalKind: 'quotation' }))
}
