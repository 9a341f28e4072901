import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import type { ArticleSentences } from '../../domain/reading/read-sentences.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import { foundShare } from './found-share.ts'
import { type DatedText, freshness } from './freshness.ts'

export interface SupportInput {
  readonly question: AskedQuestion
  readonly articles: readonly ArticleSentences<DatedText>[]
  readonly measured: readonly MeasuredSentence<DatedText>[]
  /** The sentence that would be the answer. */
  readonly best: MeasuredSentence<DatedText>
  readonly asOf: Timestamp
  readonly expectsFresh: boolean
}

/** How many of the sentences that hold most of the question are looked at. */
const WINDOWS = 12
/** A literal weaker than this is none: a word of the wanted kind at best. */
const MIN_STRENGTH = 0.5

/**
 * Weights of three logistic rules, one for each kind of question, fitted on public sets with weights that can't be
 * negative. One rule for all failed there: a long question is never found whole, and a new one is answered by new text.
 */
const TIMELESS = {
  bias: -5.4,
  /** Among several articles some hold the question's words by chance, and the right answer is often said twice. */
  amongSeveral: -0.85,
  support: 2.84,
  best: 3.3,
  coverage: 1.87,
  vote: 1.6,
  counted: 1.74,
  noLiteral: -2,
  otherYear: -0.44,
  long: 1.03,
} as const
const FRESH = {
  bias: -5.12,
  support: 1.9,
  coverage: 1.4,
  age: 1.5,
  agedSupport: 1.9,
  agedCoverage: 0.85,
  agedFew: 1.8,
  literal: 1,
  pairs: 1.4,
  noLiteral: -1.2,
  long: 0.17,
} as const
/** Questions that string several reports together are found in pieces: each piece is small beside the whole. */
const COMPOUND = { support: 0.17, steepness: 20 } as const

/** Content words from which a question with that many signs of several reports is a compound one. */
const COMPOUND_WORDS: readonly number[] = [24, 12, 8]
const COMPOUND_SIGNS =
  /\b(?:articles?|reports?|reported|reporting|according to|coverage|covered by|published|sources?|described|highlighted by)\b/gi
const USUAL_WORDS = 6
const FEWEST_WORDS = 3
const COUNTED_EVEN = 0.5
/** A question that no literal would answer counts as if one stood fairly near. */
const STATEMENT_LITERAL = 0.3
const FEW = 4

/** 0 to 1, a half or more to answer: how likely it is that the evidence answers the question. */
export function judgeSupport(input: SupportInput, text: string): number {
  const windows = [input.best, ...fullest(input.measured)].map((one) => {
    const share = foundShare(input, one.sentence)
    const age = freshness(one.sentence.evidence, input.asOf)
    return { share, aged: share * age, agedCoverage: one.features.coverage * age, pairs: one.features.pairs }
  })
  const support = most(windows.map(({ share }) => share))
  if (isCompound(input.question, text)) return logistic(COMPOUND.steepness * (support - COMPOUND.support))
  return logistic(input.expectsFresh ? freshScore(input, windows, support) : timelessScore(input, windows, support))
}

interface Window {
  readonly share: number
  readonly aged: number
  readonly agedCoverage: number
  readonly pairs: number
}

function fullest(measured: readonly MeasuredSentence<DatedText>[]): readonly MeasuredSentence<DatedText>[] {
  const held = ({ features }: MeasuredSentence) =>
    features.coverage + features.meaning + features.neighbours + features.title
  return measured.toSorted((a, b) => held(b) - held(a)).slice(0, WINDOWS)
}

function isCompound({ weights }: AskedQuestion, text: string): boolean {
  const signs = text.match(COMPOUND_SIGNS)?.length ?? 0
  return weights.size >= (COMPOUND_WORDS[signs] ?? Math.min(...COMPOUND_WORDS))
}

function timelessScore(
  { question, best, articles }: SupportInput,
  windows: readonly Window[],
  support: number,
): number {
  const { features } = best
  return (
    TIMELESS.bias +
    TIMELESS.amongSeveral * Number(articles.length > 1) +
    TIMELESS.support * support +
    TIMELESS.best * (windows[0]?.share ?? 0) +
    TIMELESS.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    TIMELESS.vote * features.vote +
    TIMELESS.counted * (question.kind === 'count' ? features.counted - COUNTED_EVEN : 0) +
    TIMELESS.noLiteral * Number(lacksLiteral(question, best)) +
    TIMELESS.otherYear * features.otherYear +
    TIMELESS.long * lengthOf(question)
  )
}

const STEM_SHARE = 0.7

/** How old the evidence is says as much as its words. */
function freshScore({ question, best, asOf }: SupportInput, windows: readonly Window[], support: number): number {
  const { features, candidates } = best
  const literal = most(candidates.map(({ strength, closeness }) => strength * closeness))
  const aged = windows.map((window) => window.aged).sort((a, b) => b - a)
  return (
    FRESH.bias +
    FRESH.support * support +
    FRESH.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    FRESH.age * freshness(best.sentence.evidence, asOf) +
    FRESH.agedSupport * (aged[0] ?? 0) +
    FRESH.agedFew * (aged.slice(0, FEW).reduce((sum, one) => sum + one, 0) / FEW) +
    FRESH.agedCoverage * most(windows.map(({ agedCoverage }) => agedCoverage)) +
    FRESH.literal * (question.kind === 'statement' ? STATEMENT_LITERAL : literal) +
    FRESH.pairs * most(windows.map(({ pairs }) => pairs)) +
    FRESH.noLiteral * Number(lacksLiteral(question, best)) +
    FRESH.long * lengthOf(question)
  )
}

function lacksLiteral({ kind }: AskedQuestion, { features }: MeasuredSentence): boolean {
  return kind !== 'statement' && kind !== 'reason' && features.kind < MIN_STRENGTH
}

/** 0 for a question of six content words, 1 more for each doubling, and never less than for three. */
function lengthOf({ weights }: AskedQuestion): number {
  return Math.log2(Math.max(FEWEST_WORDS, weights.size) / USUAL_WORDS)
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
