import { regularForm } from '../../text/irregular-forms.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { scanTokens } from '../literals/scan-tokens.ts'
import { AUXILIARIES, PREPOSITIONS } from './clause-words.ts'

/** A clause of a claim; `subject` is what it is said of, when the clause itself does not name it. */
export interface ClaimClause {
  readonly text: string
  readonly subject?: string
}

const BOUND =
  /[;:]\s|,\s(?!\d)|\s-\s|\b(?:and|but|while|when|where|who|which|whose|because|after|before|although|though|if|that|so|as)\b/gi

/** The clauses of a claim in order. A clause without a subject of its own goes on about that of the first. */
export function claimClauses(text: string): readonly ClaimClause[] {
  return splitSentences(text).flatMap(({ start, end }) => clausesOf(text.slice(start, end)))
}

function clausesOf(sentence: string): readonly ClaimClause[] {
  const parts = sentence
    .split(BOUND)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const [first = ''] = parts
  const subject = subjectOf(first)
  return parts.map((part, at) => (at > 0 && subject !== '' && goesOn(part) ? { text: part, subject } : { text: part }))
}

/** Whether a clause begins with what is said, not with of whom. */
function goesOn(part: string): boolean {
  const [first] = scanTokens(part).filter(({ lower }) => !/^(?:later|then|also|\p{L}+ly|not|never)$/u.test(lower))
  if (first?.kind !== 'word' || /^\p{Lu}/u.test(first.text)) return false
  return (
    AUXILIARIES.has(first.lower) || /\p{L}{2}(?:ed|ing)$/u.test(first.lower) || regularForm(first.lower) !== first.lower
  )
}

/** The words before the first preposition or auxiliary, when the clause does not open with one. */
function subjectOf(clause: string): string {
  const tokens = scanTokens(clause)
  const end = tokens.findIndex(({ lower }) => PREPOSITIONS.has(lower) || AUXILIARIES.has(lower))
  const named = end < 0 ? tokens.slice(0, MAX_SUBJECT) : tokens.slice(0, end)
  const verb = named.findIndex(({ lower }) => /\p{L}{2}ed$/u.test(lower) || regularForm(lower) !== lower)
  return clause.slice(0, (verb > 0 ? named[verb - 1] : named.at(-1))?.end ?? 0)
}

const MAX_SUBJECT = 4
