import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { isCaseless } from '../literals/check-caseless-words.ts'
import { type ClaimClause, claimClauses } from './claim-clauses.ts'
import { carries, isKnownBeside, type Source, sourcesOf } from './source-sentences.ts'
import { type TellingWord, tellingWords } from './telling-words.ts'

const IN_WHICH = /\bin the (?:week|month|year|days|weeks) (?:in which|when|after|before)\b/gi

/**
 * Every word of a claim that says something has its like in the quotes, and each clause rests on one sentence: what one
 * sentence says of somebody is not said of whom another sentence is about.
 */
export function checkContent({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (isCaseless(text)) return []
  const sources = quotes.flatMap(sourcesOf)
  const clauses = claimClauses(text.replace(IN_WHICH, 'while'))
  const problems = clauses.flatMap((clause) => clauseProblem(clause, sources))
  return problems.slice(0, 1)
}

function clauseProblem(clause: ClaimClause, sources: readonly Source[]): readonly VerificationProblem[] {
  const said = tellingWords(clause.text)
  const subject = clause.subject === undefined ? [] : tellingWords(clause.subject)
  if (sources.some((source) => carries(source, [...subject, ...said]))) return []
  const carriers = sources.filter((source) => carries(source, said))
  const isReferred = carriers.some((source) => source.refersBack && isKnownBeside(source, subject, sources))
  if (carriers.length > 0 && (subject.length === 0 || isReferred)) return []
  if (sources.some((source) => source.refersBack && isToldOfName(source, said, sources))) return []
  return [{ kind: 'attribution', detail: problemOf(said, sources) }]
}

/**
 * Whether a sentence carries a clause but for whom "he" or "it" is, which one sentence beside it says: a name, or what
 * the clause begins with.
 */
function isToldOfName(source: Source, said: readonly TellingWord[], sources: readonly Source[]): boolean {
  const missing = said.filter((word) => !carries(source, [word]))
  const [first] = said.filter((word) => !missing.includes(word))
  if (!first || missing.length === 0) return first !== undefined
  const isSubject = source.hasPronoun && missing.every(({ start }) => start < first.start || said[0]?.start === start)
  if (!isSubject && !missing.every((word) => word.isName)) return false
  return sources.some((beside) => beside.passage === source.passage && carries(beside, missing))
}

function problemOf(said: readonly TellingWord[], sources: readonly Source[]): string {
  const unknown = said.filter((word) => !sources.some((source) => carries(source, [word]))).map(({ lower }) => lower)
  return unknown.length > 0
    ? `not in the quotes: ${unknown.join(', ')}`
    : 'no single sentence of the quotes says this, only several together'
}
