import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { fold } from '../fold-text.ts'
import { holdsPhrase } from '../locate-quote.ts'
import { quotedPhrases } from '../quoted-phrases.ts'

/** Everything that the claim puts between quotation marks stands in a quote, word for word, or is the article's title. */
export function checkQuotations({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  return quotedPhrases(text)
    .map(({ inner }) => inner)
    .filter((inner) => /[\p{L}\p{N}]/u.test(inner) && !quotes.some((quote) => holdsPhrase(quote.text, inner)))
    .filter((inner) => !quotes.some(({ evidence }) => fold(evidence.title).trim() === fold(inner).trim()))
    .map((literal) => ({ kind: 'unsupported-literal', literal, literalKind: 'quotation' }))
}
