import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import type { Evidence } from '../../ports/writer.ts'
import { isForeign } from './is-foreign.ts'
import { ownOf, type Phrase } from './phrase.ts'
import type { Account } from './read-accounts.ts'
import type { Statement } from './statement.ts'

/** A sentence answers nearly as well as the one beside it when it holds this share of the question's words that the other holds. */
const NEARLY_AS_MUCH = 0.5
const BETWEEN = /^[^\S\n]*$/

/**
 * What an account says of which another knows nothing: the sentence of its phrase, in one piece with the one beside it
 * where that answers nearly as well, since it can't be told then in which of the two the answer stands.
 */
export function quoteAccount(account: Account, other: Account, phrase: Phrase): Statement {
  const [both] = account.phrases
    .filter((one) => answersNearlyAsWell(one, phrase) && isForeign(one.words, other))
    .toSorted((a, b) => b.fit * b.closeness - a.fit * a.closeness)
    .flatMap((one) => inOnePiece(phrase.sentence, one.sentence) ?? [])
  const { text, evidence } = phrase.sentence.sentence
  return { passage: evidence.n, ...(both === undefined ? { text } : { text: both, alone: text }) }
}

function answersNearlyAsWell(one: Phrase, best: Phrase): boolean {
  const [own, most] = [ownOf(one), ownOf(best)]
  return !one.isHeading && one.fit >= best.fit && own > 0 && own >= NEARLY_AS_MUCH * most
}

/** Two sentences as they stand beside each other in one line of a passage; undefined where they don't. */
function inOnePiece(a: MeasuredSentence<Evidence>, b: MeasuredSentence<Evidence>): string | undefined {
  const [first, second] = [a.sentence, b.sentence].toSorted((one, other) => one.position - other.position)
  if (!first || !second || first.evidence.n !== second.evidence.n) return undefined
  const { text } = first.evidence
  const start = text.indexOf(first.text)
  const next = text.indexOf(second.text, start + first.text.length)
  if (second.position !== first.position + 1 || !BETWEEN.test(text.slice(start + first.text.length, next)))
    return undefined
  return text.slice(start, next + second.text.length)
}
