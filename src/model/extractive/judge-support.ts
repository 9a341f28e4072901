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
 * Weights of logistic rules, one for each kind of question, fitted on public sets with weights that can't be negative.
 * One rule for all failed there: a long question is never found whole, a new one is answered by new text, and among
 * several articles some hold the question's words by chance, while the right answer is often said twice.
 */
const ONE_ARTICLE = {
  bias: -5.1,
  support: 2.84,
  best: 3.3,
  coverage: 1.87,
  counted: 1.74,
  noLiteral: -2,
  otherYear: -0.44,
  long: 1.03,
} as const
const SEVERAL = {
  bias: -4.4,
  best: 0.8,
  coverage: 1.69,
  neighbours: 1.72,
  vote: 2.28,
  kind: 0.84,
  /** For the question's numbers, a year above all, in the article, and for its words where that begins. */
  numbers: 1.11,
  lead: 0.61,
  otherYear: -2.5,
  long: 0.36,
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
const NUMBER = /^\d/
const LEAD_SENTENCES = 3
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
  if (input.expectsFresh) return logistic(freshScore(input, windows))
  return logistic(input.articles.length > 1 ? severalScore(input, windows) : oneArticleScore(input, windows))
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

function oneArticleScore({ question, best }: SupportInput, windows: readonly Window[]): number {
  const { features } = best
  return (
    ONE_ARTICLE.bias +
    ONE_ARTICLE.support * supportOf(windows) +
    ONE_ARTICLE.best * (windows[0]?.share ?? 0) +
    ONE_ARTICLE.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    ONE_ARTICLE.counted * (question.kind === 'count' ? features.counted - COUNTED_EVEN : 0) +
    ONE_ARTICLE.noLiteral * Number(lacksLiteral(question, best)) +
    ONE_ARTICLE.otherYear * features.otherYear +
    ONE_ARTICLE.long * lengthOf(question)
  )
}

const STEM_SHARE = 0.7

function severalScore({ question, best, articles }: SupportInput, windows: readonly Window[]): number {
  const { features, sentence } = best
  const article = articles.find(({ articleId }) => articleId === sentence.evidence.articleId)
  return (
    SEVERAL.bias +
    SEVERAL.best * (windows[0]?.share ?? 0) +
    SEVERAL.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    SEVERAL.neighbours * features.neighbours +
    SEVERAL.vote * features.vote +
    SEVERAL.kind * features.kind +
    SEVERAL.numbers * (article ? numberShare(question, article) : 0) +
    SEVERAL.lead * (article ? articleShare(question, beginningOf(article)) : 0) +
    SEVERAL.otherYear * features.otherYear +
    SEVERAL.long * lengthOf(question)
  )
}

function beginningOf(article: ArticleSentences): ArticleSentences {
  return { ...article, sentences: article.sentences.slice(0, LEAD_SENTENCES) }
}

/** The share of the question's numbers that an article holds; 1 when there are none. */
function numberShare({ said }: AskedQuestion, { sentences, title }: ArticleSentences): number {
  const numbers = [...said].filter((root) => NUMBER.test(root))
  const held = numbers.filter((root) => title.has(root) || sentences.some(({ bag }) => bag.has(root)))
  return numbers.length === 0 ? 1 : held.length / numbers.length
}

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
