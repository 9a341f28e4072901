import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { ANTONYMS } from './antonyms.ts'
import { meaningWords } from './meaning-words.ts'
import { findNegations } from './negations.ts'

/** A claim has no word whose opposite stands in its quotes while the word itself does not. Negated texts are left alone. */
export function checkOpposites({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const quoted = quotes.map((quote) => quote.whole).join(' . ')
  if (findNegations(text).length !== findNegations(quoted).length) return []
  const [claimed, known] = [wordsOf(text), wordsOf(quoted)]
  return ANTONYMS.filter(({ isPlain }) => isPlain)
    .flatMap(({ one, other }) => [opposite(claimed, known, one, other), opposite(claimed, known, other, one)])
    .filter((detail) => detail !== undefined)
    .map((detail) => ({ kind: 'negation', detail }))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(meaningWords(text).map(({ lower }) => lower))
}

function opposite(
  claimed: ReadonlySet<string>,
  known: ReadonlySet<string>,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): string | undefined {
  const said = [...claimed].find((word) => one.has(word))
  const meant = [...known].find((word) => other.has(word))
  if (said === undefined || meant === undefined) return undefined
  if ([...known].some((word) => one.has(word)) || [...claimed].some((word) => other.has(word))) return undefined
  return `the claim says "${said}", the quotes "${meant}"`
}
