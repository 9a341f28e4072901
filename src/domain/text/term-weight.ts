import { COMMON_WORDS } from './common-words.ts'

/** What a word weighs by English alone, when the corpus is too small to tell. */
const COMMON_WEIGHT = 0.45
const ORDINARY_WEIGHT = 0.85
/** At this many passages the corpus and the language have the same say. */
const EVEN_PASSAGES = 300
/** Smoothing of a count: half an occurrence. */
const HALF = 0.5

export interface TermCount {
  readonly term: string
  /** Passages that hold the term, and passages there are. */
  readonly count: number
  readonly passages: number
}

/**
 * How much a term tells about a passage, above 0 and at most 1: the inverse document frequency as a share of that of a
 * term found nowhere, mixed with what the word weighs in English as long as the corpus is small.
 */
export function termWeight({ term, count, passages }: TermCount): number {
  const ceiling = Math.log((passages + 1) / HALF)
  const inCorpus = Math.max(0, Math.log((passages + 1) / (count + HALF)) / ceiling)
  const share = passages / (passages + EVEN_PASSAGES)
  const inLanguage = COMMON_WORDS.has(term) ? COMMON_WEIGHT : ORDINARY_WEIGHT
  return Math.max(share * inCorpus + (1 - share) * inLanguage, MIN_WEIGHT)
}

const MIN_WEIGHT = 0.02
