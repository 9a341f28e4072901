import { normalWording } from '../text/normal-wording.ts'
import { splitSentences } from '../text/split-sentences.ts'
import type { SentenceAt } from './sentence-change.ts'

/** A sentence of one version that the other version does not have. */
export interface ChangeableSentence extends SentenceAt {
  /** How many sentences that stayed come before it, in its own version. */
  readonly place: number
}

/** The sentences that only one of two texts has, in order. One that only moved, or changed in nothing but signs, is in both. */
export function sentencesApart(
  before: string,
  after: string,
): { removed: readonly ChangeableSentence[]; added: readonly ChangeableSentence[] } {
  const [own, other] = [sentencesOf(before), sentencesOf(after)]
  return { removed: notAmong(own, other), added: notAmong(other, own) }
}

interface WordedSentence extends SentenceAt {
  readonly wording: string
}

function sentencesOf(text: string): readonly WordedSentence[] {
  return splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end)
    return { start, end, text: sentence, wording: normalWording(sentence) }
  })
}

/** Each sentence of the others takes one equal to it away. */
function notAmong(own: readonly WordedSentence[], others: readonly WordedSentence[]): readonly ChangeableSentence[] {
  const counts = new Map<string, number>()
  for (const { wording } of others) counts.set(wording, (counts.get(wording) ?? 0) + 1)
  const apart: ChangeableSentence[] = []
  for (const [at, { wording, ...sentence }] of own.entries()) {
    const count = counts.get(wording) ?? 0
    if (count > 0) counts.set(wording, count - 1)
    else apart.push({ ...sentence, place: at - apart.length })
  }
  return apart
}
