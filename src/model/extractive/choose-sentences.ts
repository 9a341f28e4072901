import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import { checkForbiddenText } from '../../domain/verify/check-forbidden-text.ts'
import { type DatedText, freshness } from './freshness.ts'
import { type Rating, rateSentence } from './score-sentence.ts'

export interface Choice<Source extends DatedText> extends Rating {
  readonly measured: MeasuredSentence<Source>
}

/** A second sentence is given unless the first stands this far above it. */
const CLEAR_LEAD = 0.6
/** What a sentence loses that would answer with the same value as the one before it: the second should add something. */
const SAME_VALUE = 0.15
/** Nearly the same words: copies of one report must not stand as two findings. */
const REPEATED_SHARE = 0.8

export interface ChoiceOptions {
  /** The question asks for no literal of a kind. */
  readonly isStatement: boolean
  /** Set when new evidence answers better than old. */
  readonly freshAt?: Timestamp
}

/** What a sentence of this minute gains when new evidence answers better. */
const FRESH = 0.3

/** The fewest sentences that answer: the best one, and the next when it is nearly as good and says something else. */
export function chooseSentences<Source extends DatedText>(
  measured: readonly MeasuredSentence<Source>[],
  { isStatement, freshAt }: ChoiceOptions,
): readonly Choice<Source>[] {
  const singleArticle = new Set(measured.map(({ sentence }) => sentence.evidence.articleId)).size <= 1
  const rated = measured.map((one) => {
    const rating = rateSentence(one, { isStatement, singleArticle })
    const fresh = freshAt === undefined ? 0 : FRESH * freshness(one.sentence.evidence, freshAt)
    return { measured: one, ...rating, score: rating.score + fresh }
  })
  const best = highestQuotable(rated)
  if (!best) return []
  const others = rated.filter((other) => other !== best && !repeats(other, best))
  const next = highestQuotable(
    others.map((other) => (sameValue(other, best) ? { ...other, score: other.score - SAME_VALUE } : other)),
  )
  return next && best.score - next.score < CLEAR_LEAD ? [best, next] : [best]
}

/** The highest that may be posted; equal scores keep the order of the evidence. */
function highestQuotable<Source extends DatedText>(choices: readonly Choice<Source>[]): Choice<Source> | undefined {
  return choices
    .toSorted((a, b) => b.score - a.score)
    .find(({ measured }) => checkForbiddenText(measured.sentence.text).length === 0)
}

function sameValue(a: Rating, b: Rating): boolean {
  return a.value !== undefined && a.value === b.value
}

function repeats<Source extends DatedText>(a: Choice<Source>, b: Choice<Source>): boolean {
  const [one, other] = [a.measured.sentence.bag, b.measured.sentence.bag]
  const shared = [...one].filter((root) => other.has(root)).length
  return shared >= REPEATED_SHARE * Math.min(one.size, other.size)
}
