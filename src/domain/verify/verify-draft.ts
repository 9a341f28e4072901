import type { DraftClaim, VerificationProblem } from '../claim.ts'
import { checkForbiddenText, MAX_CLAIM_CHARACTERS } from './check-forbidden-text.ts'
import { type CheckedClaim, checkedClaim, isWhole } from './checked-claim.ts'
import { checkCaselessWords } from './literals/check-caseless-words.ts'
import { checkQuotations } from './literals/check-quotations.ts'
import { checkSigns } from './literals/check-signs.ts'
import { checkDates } from './literals/dates/check-dates.ts'
import { checkTimeLimits } from './literals/dates/check-time-limits.ts'
import { checkNames } from './literals/names/check-names.ts'
import { checkChanges } from './literals/numbers/check-changes.ts'
import { checkIdentifiers } from './literals/numbers/check-identifiers.ts'
import { checkNumbers } from './literals/numbers/check-numbers.ts'
import { checkPairs } from './literals/numbers/check-pairs.ts'
import { checkQuantities } from './literals/numbers/check-quantities.ts'
import { checkRates } from './literals/numbers/check-rates.ts'
import { locateQuotes } from './locate-quotes.ts'
import { checkAttribution } from './meaning/check-attribution.ts'
import { checkBindings } from './meaning/check-bindings.ts'
import { checkContent } from './meaning/check-content.ts'
import { checkContrast } from './meaning/check-contrast.ts'
import { checkNegation } from './meaning/check-negation.ts'
import { checkOpposites } from './meaning/check-opposites.ts'
import { checkOverlap } from './meaning/check-overlap.ts'
import { checkPlacement } from './meaning/check-placement.ts'
import { checkReservations } from './meaning/check-reservations.ts'
import { checkRoles } from './meaning/check-roles.ts'
import { checkSpeakers } from './meaning/check-speakers.ts'
import { checkSubject } from './meaning/check-subject.ts'
import type { LocatedQuote, VerifiableEvidence } from './verifiable-evidence.ts'

/** The quotes at their places, or every reason why the claim must not be posted. */
export type Verification =
  | { readonly ok: true; readonly located: readonly LocatedQuote[] }
  | { readonly ok: false; readonly problems: readonly VerificationProblem[] }

type Rule = (claim: CheckedClaim) => readonly VerificationProblem[]

/** What the claim says, word by word: each literal stands in a quote. */
const LITERAL_RULES: readonly Rule[] = [
  checkNumbers,
  checkPairs,
  checkQuantities,
  checkRates,
  checkChanges,
  checkIdentifiers,
  checkDates,
  checkTimeLimits,
  checkNames,
  checkQuotations,
  checkCaselessWords,
  checkSigns,
]
/** What it makes of it: nothing is turned around, cut out of a denial or put into another mouth. */
const MEANING_RULES: readonly Rule[] = [
  checkNegation,
  checkReservations,
  checkOpposites,
  checkPlacement,
  checkAttribution,
  checkOverlap,
]
/** What only a claim that has passed all of these is held to: each clause rests on the sentence that it is taken from. */
const FINER_RULES: readonly Rule[] = [
  checkContent,
  checkBindings,
  checkSubject,
  checkRoles,
  checkContrast,
  checkSpeakers,
]

/**
 * Decides whether a proposed claim may be posted: each of its quotes stands in the passage it names; every number,
 * date, unit, name and quoted phrase of the claim stands in its quotes; nothing is negated, limited or attributed
 * otherwise than there; and no link, mention, markup or order to a model is in it. `evidence` maps the numbers that the
 * writer was shown. Pure.
 */
export function verifyDraft(draft: DraftClaim, evidence: ReadonlyMap<number, VerifiableEvidence>): Verification {
  const forbidden = checkForbiddenText(draft.text)
  if (draft.text.length > MAX_CLAIM_CHARACTERS) return { ok: false, problems: forbidden }
  const { located, problems } = locateQuotes(draft.quotes, evidence)
  const found = [...problems, ...forbidden]
  if (problems.length === 0) {
    const claim = checkedClaim(draft.text, located, evidence)
    found.push(...problemsOf(claim))
  }
  return found.length > 0 ? { ok: false, problems: withoutRepeats(found) } : { ok: true, located }
}

function problemsOf(claim: CheckedClaim): readonly VerificationProblem[] {
  if (isItsQuote(claim)) return checkReservations(claim)
  const problems = [...LITERAL_RULES, ...MEANING_RULES].flatMap((rule) => rule(claim))
  return problems.length > 0 || isItsQuoteExplained(claim) ? problems : FINER_RULES.flatMap((rule) => rule(claim))
}

/** Who repeats whole sentences to the letter has added nothing, and has left nothing out that would take them back. */
function isItsQuote({ text, quotes }: CheckedClaim): boolean {
  return quotes.some((quote) => quote.text === text && isWhole(quote))
}

/** A whole sentence with a name or a date in brackets: what is added is read by the rules for names and dates. */
const BRACKETS = / ?\[[^\][]{1,80}\]/g

function isItsQuoteExplained({ text, quotes }: CheckedClaim): boolean {
  if (!text.includes('[')) return false
  const plain = text.replace(BRACKETS, '')
  return quotes.some((quote) => isWhole(quote) && quote.text.replace(BRACKETS, '') === plain)
}

/** Two rules may find one fault. */
function withoutRepeats(problems: readonly VerificationProblem[]): readonly VerificationProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
