import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import type { ArticleSentences } from '../../domain/reading/read-sentences.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import { foundShare } from './found-share.ts'
import { type DatedText, freshness } from './freshness.ts'
import { articleTopicShare, passageTopicShare } from './topic-share.ts'

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
  bias: -5.34,
  best: 1.17,
  pairs: 1.12,
  age: 1.35,
  /** For an article of this minute that is about the question, and for a passage of it. */
  agedArticle: 5.05,
  agedPassage: 5.11,
  literal: 1.42,
  noLiteral: -0.62,
  long: 0.38,
} as const
/** Questions that string several reports together are found in pieces: each piece is small beside the whole. */
const COMPOUND = { support: 0.167, steepness: 20 } as const

/** Content words from which a question with that many signs of several reports is a compound one. */
const COMPOUND_WORDS: readonly number[] = [24, 12, 8]
const COMPOUND_SIGNS =
  /\b(?:according to(?: [^\s,;.?]+){0,4} reports?|according to|articles?|reports?|reported|reporting|coverage|covered by|published|sources?|described|(?:highlighted|mentioned|suggested) by|discussed in)\b/gi
/** By itself it only says who knows the answer. */
const ATTRIBUTION = /^according to\b/i
const USUAL_WORDS = 6
const FEWEST_WORDS = 3
const COUNTED_EVEN = 0.5
/** A question that no literal would answer counts as if one stood fairly near. */
const STATEMENT_LITERAL = 0.3

/** 0 to 1, a half or more to answer: how likely it is that the evidence answers the question. */
export function judgeSupport(input: SupportInput, text: string): number {
  const windows = [input.best, ...fullest(input.measured)].map(({ sentence, features }) => ({
    share: foundShare(input, sentence),
    pairs: features.pairs,
  }))
  if (isCompound(input.question, text)) return logistic(compoundScore(input, windows))
  return logistic(input.expectsFresh ? freshScore(input, windows) : timelessScore(input, windows))
}

/** What is found around one sentence; the first is the one that would be the answer. */
interface Window {
  readonly share: number
  readonly pairs: number
}

function fullest(measured: readonly MeasuredSentence<DatedText>[]): readonly MeasuredSentence<DatedText>[] {
  const held = ({ features }: MeasuredSentence) =>
    features.coverage + features.meaning + features.neighbours + features.title
  return measured.toSorted((a, b) => held(b) - held(a)).slice(0, WINDOWS)
}

function isCompound({ weights }: AskedQuestion, text: string): boolean {
  const signs = text.match(COMPOUND_SIGNS) ?? []
  const count = signs.length === 1 && ATTRIBUTION.test(signs[0]) ? 0 : signs.length
  return weights.size >= (COMPOUND_WORDS[count] ?? Math.min(...COMPOUND_WORDS))
}

/** Half by the fullest place, half by the fullest article. */
function compoundScore({ question, articles }: SupportInput, windows: readonly Window[]): number {
  const inArticle = most(articles.map((article) => articleShare(question, article)))
  return COMPOUND.steepness * ((supportOf(windows) + inArticle) / 2 - COMPOUND.support)
}

/** The weight share of the question's words that an article holds anywhere. */
function articleShare({ weights, total }: AskedQuestion, { sentences, title }: ArticleSentences): number {
  if (total === 0) return 0
  const held = [...weights].filter(([root]) => title.has(root) || sentences.some(({ bag }) => bag.has(root)))
  return held.reduce((sum, [, weight]) => sum + weight, 0) / total
}

function supportOf(windows: readonly Window[]): number {
  return most(windows.map(({ share }) => share))
}

function timelessScore({ question, best, articles }: SupportInput, windows: readonly Window[]): number {
  const { features } = best
  return (
    TIMELESS.bias +
    TIMELESS.amongSeveral * Number(articles.length > 1) +
    TIMELESS.support * supportOf(windows) +
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
function freshScore({ question, best, articles, asOf }: SupportInput, windows: readonly Window[]): number {
  const literal = most(best.candidates.map(({ strength, closeness }) => strength * closeness))
  const aged = (shareOf: typeof articleTopicShare) =>
    most(articles.map((article) => shareOf(question, article) * ageOf(article, asOf)))
  return (
    FRESH.bias +
    FRESH.best * (windows[0]?.share ?? 0) +
    FRESH.pairs * most(windows.map(({ pairs }) => pairs)) +
    FRESH.age * freshness(best.sentence.evidence, asOf) +
    FRESH.agedArticle * aged(articleTopicShare) +
    FRESH.agedPassage * aged(passageTopicShare) +
    FRESH.literal * (question.kind === 'statement' ? STATEMENT_LITERAL : literal) +
    FRESH.noLiteral * Number(lacksLiteral(question, best)) +
    FRESH.long * lengthOf(question)
  )
}

function ageOf({ sentences: [first] }: ArticleSentences<DatedText>, asOf: Timestamp): number {
  return first ? freshness(first.evidence, asOf) : 0
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
