import type { Candidate } from '../question/find-candidates.ts'
import type { ReadingText, Sentence } from './read-sentences.ts'

/** Parts of a sentence's score, each between 0 and 1. */
export interface SentenceFeatures {
  /** Weight share of the question's words that the sentence holds. */
  readonly coverage: number
  /** What words of the same meaning add to that. */
  readonly meaning: number
  /** What the sentences before and after add, and what the title adds to both. */
  readonly neighbours: number
  readonly title: number
  /** Share of the question's neighbouring word pairs. */
  readonly pairs: number
  /** The article's relevance by search. */
  readonly relevance: number
  /** How fully something in it could answer, that the question does not say itself. */
  readonly kind: number
  /** How near that stands to the question's words. */
  readonly closeness: number
  /** How strongly other articles say it near the question's words. */
  readonly vote: number
  readonly counted: number
  readonly lead: number
  /** 1 for a sentence that asks instead of telling. */
  readonly asks: number
  /** 1 for a sentence about other years than the question's. */
  readonly otherYear: number
}

export interface MeasuredSentence<Source extends ReadingText = ReadingText> {
  readonly sentence: Sentence<Source>
  readonly features: SentenceFeatures
  readonly candidates: readonly RatedCandidate[]
}

type PlacedCandidate = Omit<RatedCandidate, 'vote'>
/** A sentence by itself, before it is known what other articles say. */
export type Measured<Source extends ReadingText> = Omit<MeasuredSentence<Source>, 'candidates'> & {
  readonly candidates: readonly PlacedCandidate[]
}

/** A candidate with how near it stands to the question's words, and how strongly other articles say it there. */
export interface RatedCandidate extends Candidate {
  readonly closeness: number
  readonly vote: number
}
