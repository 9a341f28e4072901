import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { MeasuredSentence } from '../../domain/reading/measure-sentences.ts'
import type { ArticleSentences, ReadingText, Sentence } from '../../domain/reading/read-sentences.ts'
import { meaningsOf } from '../../domain/text/synonyms.ts'
import { DAY_MS, type Timestamp } from '../../domain/timestamp.ts'

/** A text with the time that its age is counted from. */
export interface DatedText extends ReadingText {
  readonly publishedAt?: Timestamp
}

export interface SupportInput {
  readonly question: AskedQuestion
  readonly articles: readonly ArticleSentences<DatedText>[]
  readonly measured: readonly MeasuredSentence<DatedText>[]
  /** The sentence that would be the answer. */
  readonly best: MeasuredSentence<DatedText>
  readonly asOf: Timestamp
  readonly expectsFresh: boolean
}

/** What a word of the question is worth by where it is found: further away it may be about something else. */
const CREDIT = { sentence: 1, meaning: 0.8, neighbour: 0.8, title: 0.6, article: 0.5 } as const
/** A question for a literal whose sentence holds none of that kind. */
const NO_LITERAL = 0.2
const MIN_STRENGTH = 0.5
/** How many of the sentences that hold most of the question are looked at. */
const WINDOWS = 12

/**
 * How much of a question must be found, by how many content words it has: a short one whole, of a long one a part. One
 * that strings several events together is never found in one place.
 */
const NEEDED: readonly (readonly [words: number, share: number])[] = [
  [4, 0.74],
  [7, 0.68],
  [11, 0.6],
  [16, 0.5],
]
const NEEDED_OF_MANY = 0.155
const STEEPNESS = 10

/** Fitted by logistic regression with weights that can't be negative, on questions about news of the last two weeks. */
const FRESH = { bias: -4.67, support: 1.58, coverage: 1.17, age: 1.57, agedSupport: 3.39, agedCoverage: 1.84 } as const
const FRESH_LITERAL = { closeness: 1.1, statement: 0.3 } as const
const FRESH_PAIRS = 0.72
const FRESH_LONG = 0.44
const LONG_FROM_WORDS = 6
const FRESH_HALF_LIFE_MS = 14 * DAY_MS

/** 0 to 1, a half or more to answer: how likely it is that the evidence answers the question. */
export function judgeSupport(input: SupportInput): number {
  const windows = [input.best, ...fullest(input.measured)]
  const supports = windows.map((one) => ({ one, share: foundShare(input, one.sentence) }))
  const support = Math.max(...supports.map(({ share }) => share)) - (lacksLiteral(input) ? NO_LITERAL : 0)
  return input.expectsFresh ? freshConfidence(input, supports, support) : confidence(input.question, support)
}

function fullest<Source extends ReadingText>(measured: readonly MeasuredSentence<Source>[]) {
  const held = ({ features }: MeasuredSentence) =>
    features.coverage + features.meaning + features.neighbours + features.title
  return measured.toSorted((a, b) => held(b) - held(a)).slice(0, WINDOWS)
}

/** The weight share of the question's words found in the sentence or, for less, around it and in its article. */
function foundShare({ question, articles }: SupportInput, sentence: Sentence<DatedText>): number {
  if (question.total === 0) return 0
  const article = articles.find(({ articleId }) => articleId === sentence.evidence.articleId)
  if (!article) return 0
  let sum = 0
  for (const [root, weight] of question.weights) sum += weight * creditOf(root, sentence, article)
  return sum / question.total
}

function creditOf(root: string, sentence: Sentence, article: ArticleSentences): number {
  if (sentence.bag.has(root)) return CREDIT.sentence
  const meanings = meaningsOf(root)
  const means = ({ stems }: Sentence) => stems.some((stem) => meaningsOf(stem).some((one) => meanings.includes(one)))
  if (meanings.length > 0 && means(sentence)) return CREDIT.meaning
  const around = [article.sentences[sentence.position - 1], article.sentences[sentence.position + 1]]
  if (around.some((one) => one?.bag.has(root))) return CREDIT.neighbour
  if (article.title.has(root)) return CREDIT.title
  const elsewhere = article.sentences.some((one) => one.bag.has(root) || (meanings.length > 0 && means(one)))
  return elsewhere ? CREDIT.article : 0
}

function lacksLiteral({ question, best }: SupportInput): boolean {
  return question.kind !== 'statement' && question.kind !== 'reason' && best.features.kind < MIN_STRENGTH
}

function confidence({ weights }: AskedQuestion, support: number): number {
  const needed = NEEDED.find(([words]) => weights.size <= words)?.[1] ?? NEEDED_OF_MANY
  return logistic(STEEPNESS * (support - needed))
}

/** For a question about what is new: how old the evidence is says as much as its words. */
function freshConfidence(
  { question, best, asOf }: SupportInput,
  supports: readonly { one: MeasuredSentence<DatedText>; share: number }[],
  support: number,
): number {
  const fresh = ({ sentence }: MeasuredSentence<DatedText>) => freshness(sentence.evidence, asOf)
  const most = (values: readonly number[]) => Math.max(0, ...values)
  const literal = most(best.candidates.map(({ strength, closeness }) => strength * closeness))
  return logistic(
    FRESH.bias +
      FRESH.support * support +
      FRESH.coverage * (best.features.coverage + best.features.meaning) +
      FRESH.age * fresh(best) +
      FRESH.agedSupport * most(supports.map(({ one, share }) => share * fresh(one))) +
      FRESH.agedCoverage * most(supports.map(({ one }) => one.features.coverage * fresh(one))) +
      FRESH_LITERAL.closeness * (question.kind === 'statement' ? FRESH_LITERAL.statement : literal) +
      FRESH_PAIRS * most(supports.map(({ one }) => one.features.pairs)) +
      FRESH_LONG * most([Math.log2(question.weights.size / LONG_FROM_WORDS)]),
  )
}

function freshness({ publishedAt }: DatedText, asOf: Timestamp): number {
  if (publishedAt === undefined) return 0
  return 2 ** (-Math.max(0, Date.parse(asOf) - Date.parse(publishedAt)) / FRESH_HALF_LIFE_MS)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
