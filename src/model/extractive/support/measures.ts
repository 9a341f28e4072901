import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import type { MeasuredSentence } from '../../../domain/reading/measured-sentence.ts'
import type { ArticleSentences } from '../../../domain/reading/read-sentences.ts'
import type { Window } from './support-input.ts'

/** A literal weaker than this is none: a word of the wanted kind at best. */
const MIN_STRENGTH = 0.5
const USUAL_WORDS = 6
const FEWEST_WORDS = 3
/** What a word of the same meaning is worth of the word itself. */
export const STEM_SHARE = 0.7

/** The weight share of the question's words that an article holds anywhere. */
export function articleShare({ weights, total }: AskedQuestion, { sentences, title }: ArticleSentences): number {
  if (total === 0) return 0
  const held = [...weights].filter(([root]) => title.has(root) || sentences.some(({ bag }) => bag.has(root)))
  return held.reduce((sum, [, weight]) => sum + weight, 0) / total
}

export function supportOf(windows: readonly Window[]): number {
  return most(windows.map(({ share }) => share))
}

export function lacksLiteral({ kind }: AskedQuestion, { features }: MeasuredSentence): boolean {
  return kind !== 'statement' && kind !== 'reason' && features.kind < MIN_STRENGTH
}

/** 0 for a question of six content words, 1 more for each doubling, and never less than for three. */
export function lengthOf({ weights }: AskedQuestion): number {
  return Math.log2(Math.max(FEWEST_WORDS, weights.size) / USUAL_WORDS)
}

export function most(values: readonly number[]): number {
  return Math.max(0, ...values)
}
