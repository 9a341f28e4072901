import type { MeasuredSentence, RatedCandidate, SentenceFeatures } from '../../domain/reading/measured-sentence.ts'

interface CandidateWeights {
  readonly itself: number
  readonly closeness: number
  readonly vote: number
}

type Part = Exclude<keyof SentenceFeatures, 'kind' | 'closeness' | 'vote'>

/** Chosen on public question sets; `newsdesk eval answers` shows what they reach. */
const AMONG_ARTICLES: Readonly<Record<Part, number>> = {
  coverage: 1,
  meaning: 0.4,
  neighbours: 0.45,
  title: 0.5,
  pairs: 0.15,
  relevance: 0.55,
  counted: 0.2,
  lead: 0.12,
  asks: -0.15,
  otherYear: -0.3,
}
/** Within one article neither its rank, its title nor its lead can tell. */
const WITHIN_ARTICLE: Readonly<Record<Part, number>> = {
  ...AMONG_ARTICLES,
  meaning: 0.7,
  neighbours: 0.4,
  title: 0,
  pairs: 0.1,
  relevance: 0,
  lead: 0,
}
const PARTS = Object.keys(AMONG_ARTICLES) as readonly Part[]

/** What something of the wanted kind is worth by itself, beside the question's words, and said by other articles. */
const CANDIDATE_AMONG: CandidateWeights = { itself: 0.35, closeness: 0.3, vote: 0.4 }
/** An article is full of names and numbers: what stands around them tells more. */
const CANDIDATE_WITHIN: CandidateWeights = { itself: 0.3, closeness: 0.2, vote: 0 }
/** For a question to which no literal can be told as the answer, every sentence has this much. */
const STATEMENT_SHARE = 0.18

/** A scraped line longer than this is rarely a sentence; the penalty is full at twice the length. */
const LONG_WORDS = 45
/** An article that stands alone is mostly one somebody chose: its long sentences are written so. */
const LONG_WORDS_WITHIN = 90
const LONG_PENALTY = 0.3
/** A line shorter than this is a heading or a fragment. */
const SHORT_WORDS = 5
const SHORT_PENALTY = 0.3

const AMONG = { parts: AMONG_ARTICLES, candidate: CANDIDATE_AMONG, longWords: LONG_WORDS } as const
const WITHIN = { parts: WITHIN_ARTICLE, candidate: CANDIDATE_WITHIN, longWords: LONG_WORDS_WITHIN } as const

export interface Rating {
  readonly score: number
  /** The value that the sentence would answer with, if a kind of value is wanted. */
  readonly value?: string
}

/** How well a sentence answers, as a sum of its weighted parts. */
export function rateSentence(
  { features, sentence, candidates }: MeasuredSentence,
  options: { isStatement: boolean; singleArticle: boolean },
): Rating {
  const { parts, candidate, longWords } = options.singleArticle ? WITHIN : AMONG
  const words = PARTS.reduce((sum, part) => sum + parts[part] * features[part], 0)
  const best = bestCandidate(candidates, candidate)
  const penalty = lengthPenalty(sentence.stems.length, longWords)
  const score = words + (options.isStatement ? STATEMENT_SHARE : best.score) - penalty
  return { score, ...(best.value !== undefined && { value: best.value }) }
}

function bestCandidate(candidates: readonly RatedCandidate[], weights: CandidateWeights): Rating {
  const rated = candidates.map(({ key, strength, closeness, vote }) => ({
    score: strength * (weights.itself + weights.closeness * closeness + weights.vote * vote),
    value: key,
  }))
  return rated.reduce<Rating>((best, one) => (one.score > best.score ? one : best), { score: 0 })
}

function lengthPenalty(words: number, longWords: number): number {
  if (words < SHORT_WORDS) return SHORT_PENALTY
  return LONG_PENALTY * Math.min(1, Math.max(0, words - longWords) / longWords)
}
