import type { ChangeableSentence } from './changeable-sentence.ts'
import { sentencesApart } from './changeable-sentence.ts'
import { pairReworded } from './pair-reworded.ts'
import type { SentenceAt, SentenceChange } from './sentence-change.ts'

/**
 * What changed between two versions of a text, sentence by sentence, in the order of the text: sentences that were added,
 * removed, or changed in their words. Moving a sentence, or setting its quotes, dashes or spaces differently, is no change.
 */
export function compareTexts(before: string, after: string): readonly SentenceChange[] {
  const { removed, added } = sentencesApart(before, after)
  const pairs = pairReworded(removed, added)
  const reworded = new Set(pairs.values())
  const placed = [
    ...removed.map((sentence, at) => placeOld(sentence, added[pairs.get(at) ?? -1])),
    ...added.flatMap((sentence, at) => (reworded.has(at) ? [] : [placeNew(sentence)])),
  ]
  return placed.toSorted((a, b) => a.place - b.place || a.start - b.start).map(({ change }) => change)
}

interface Placed {
  readonly place: number
  readonly start: number
  readonly change: SentenceChange
}

function placeOld(before: ChangeableSentence, after: ChangeableSentence | undefined): Placed {
  if (!after) return { place: before.place, start: before.start, change: { kind: 'removed', before: bare(before) } }
  const change = { kind: 'changed', before: bare(before), after: bare(after) } as const
  return { place: after.place, start: after.start, change }
}

function placeNew(after: ChangeableSentence): Placed {
  return { place: after.place, start: after.start, change: { kind: 'added', after: bare(after) } }
}

function bare({ start, end, text }: SentenceAt): SentenceAt {
  return { start, end, text }
}
