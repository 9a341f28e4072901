import { likeness } from '../../domain/reading/likeness.ts'
import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import { foundShare } from './found-share.ts'
import type { DatedText } from './freshness.ts'
import { compoundScore, isCompound } from './support/compound-score.ts'
import { freshScore } from './support/fresh-score.ts'
import { articleShare } from './support/measures.ts'
import { oneArticleScore } from './support/one-article-score.ts'
import { severalScore } from './support/several-score.ts'
import { ownArticle, type SupportInput } from './support/support-input.ts'
import { type SpokenWords, whoseWords } from './support/whose-words.ts'

/** How many of the sentences that hold most of the question are looked at. */
const WINDOWS = 12
/** Of what the best article holds of the question, what another must hold to be a rival … */
const RIVAL_SHARE = 0.7
/** … if it is also as like the best one as this: below stand articles on other matters, which hold the words by chance. */
const SAME_MATTER = 0.15
/** For "what did … say about …", on the logistic scale. */
const SPOKEN: Readonly<Record<SpokenWords, number>> = { silent: -2.5, theirs: 1, 'on something else': -1.5 }

/**
 * 0 to 1, a half or more to answer: how likely it is that the evidence answers the question. By logistic rules, one for each
 * kind of question, fitted on public sets with weights that can't be negative. One rule for all failed there: a long question
 * is never found whole, a new one is answered by new text, and among several articles some hold the question's words by
 * chance, while the right answer is often said twice.
 */
export function judgeSupport(input: SupportInput, text: string): number {
  const windows = [input.best, ...fullest(input.measured)].map(({ sentence, features }) => ({
    share: foundShare(input, sentence),
    pairs: features.pairs,
  }))
  if (isCompound(input.question, text)) return logistic(compoundScore(input, windows))
  const score = input.expectsFresh ? freshScore : standsAlone(input) ? oneArticleScore : severalScore
  const whose = whoseWords(input)
  return logistic(score(input, windows) + (whose ? SPOKEN[whose] : 0))
}

/**
 * Whether no other article on the matter comes near the best one in what it holds of the question. What one article alone is
 * about nobody else can confirm, and its words do not meet there by chance.
 */
function standsAlone(input: SupportInput): boolean {
  const { question, articles } = input
  const own = ownArticle(input)
  if (!own) return true
  const enough = RIVAL_SHARE * articleShare(question, own)
  return !articles.some(
    (article) => article !== own && articleShare(question, article) >= enough && likeness(own, article) >= SAME_MATTER,
  )
}

function fullest(measured: readonly MeasuredSentence<DatedText>[]): readonly MeasuredSentence<DatedText>[] {
  const held = ({ features }: MeasuredSentence) =>
    features.coverage + features.meaning + features.neighbours + features.title
  return measured.toSorted((a, b) => held(b) - held(a)).slice(0, WINDOWS)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
