import type { DraftClaim, VerificationProblem } from '../claim.ts'
import { locateQuote } from './locate-quote.ts'
import type { LocatedQuote, VerifiableEvidence } from './verifiable-evidence.ts'

export type { LocatedQuote, VerifiableEvidence } from './verifiable-evidence.ts'

/** The quotes at their places, or every reason why the claim must not be posted. */
export type Verification =
  | { readonly ok: true; readonly located: readonly LocatedQuote[] }
  | { readonly ok: false; readonly problems: readonly VerificationProblem[] }

/**
 * Decides whether a proposed claim may be posted: each of its quotes stands in the passage it names, and every number,
 * date, unit, name and quoted phrase of the claim stands in its quotes. `evidence` maps the numbers shown to the writer.
 */
export function verifyDraft(draft: DraftClaim, evidence: ReadonlyMap<number, VerifiableEvidence>): Verification {
  const problems: VerificationProblem[] = []
  const located: LocatedQuote[] = []
  if (draft.quotes.length === 0) problems.push({ kind: 'no-quote' })
  for (const { passage, text } of draft.quotes) {
    const found = evidence.get(passage)
    const span = found && locateQuote(found.text, text)
    if (!found) problems.push({ kind: 'unknown-passage', passage })
    else if (!span) problems.push({ kind: 'quote-not-found', quote: text })
    else located.push({ passage, quote: found.text.slice(span.start, span.end), ...span })
  }
  if (problems.length === 0) problems.push(...missingLiterals(draft.text, located))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, located }
}

function missingLiterals(claim: string, located: readonly LocatedQuote[]): readonly VerificationProblem[] {
  const quoted = located
    .map(({ quote }) => quote)
    .join('\n')
    .toLowerCase()
  const literals = claim.match(/\p{N}+(?:[.,]\p{N}+)*|(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{M}]+/gu) ?? []
  return literals
    .filter((literal) => !quoted.includes(literal.toLowerCase()))
    .map((literal) => ({
      kind: 'unsupported-literal',
      literal,
      literalKind: /^\p{N}/u.test(literal) ? 'number' : 'name',
    }))
}
