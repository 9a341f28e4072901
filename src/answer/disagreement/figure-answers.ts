import type { AnswerKind } from '../../domain/question/expected-answer.ts'
import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { MeasuredSentence, RatedCandidate } from '../../domain/reading/measured-sentence.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import type { Evidence } from '../../ports/writer.ts'
import { canBothHold, type Figure, readFigure } from './figure.ts'
import { aboutness, type OriginReading } from './read-origins.ts'
import type { Statement } from './statement.ts'

/** The figure that an origin answers with, and what else it says about it. */
export interface FigureAnswer extends Statement {
  readonly origin: OriginReading
  readonly figure: Figure
  /** Everything of the wanted kind in the sentence that is not merely named as another's. */
  readonly figures: readonly Figure[]
  /** Another's figures, as the sentence names them. */
  readonly contrasts: readonly Figure[]
  /** Words that narrow down what is counted: "fourth quarter", "per week". */
  readonly scope: ReadonlySet<string>
  readonly about: number
  /** False for a figure that stands apart from the word for what is counted. */
  readonly isCounted: boolean
}

export const FIGURE_KINDS: ReadonlySet<AnswerKind> = new Set(['count', 'money', 'percent', 'duration', 'amount'])

/** A sentence, with what stands around it, must hold this share of the question, and this share of what the best one holds. */
const ABOUT = 0.5
/** And so much by itself. */
const ABOUT_ITSELF = 0.2
/** Much more when its figure stands apart from the word for what is counted. */
const ABOUT_UNCOUNTED = 0.75
const NEAR_BEST = 0.55
const MIN_STRENGTH = 0.85
const FULL_STRENGTH = 0.9
const MIN_CLOSENESS = 0.1
/** Words that narrow down what is counted: a figure with one of them is another figure than one without. */
const NARROWING: ReadonlySet<string> = new Set(
  'quarter half monthly weekly daily hourly annual annually month week each average per more additional another other previous so record'.split(
    ' ',
  ),
)

/** Limits a figure instead of what is counted. */
const MORE_THAN = /\bmore than\b/gi

/** The figure of each origin that is most about the question. */
export function figureAnswers(question: AskedQuestion, origins: readonly OriginReading[]): readonly FigureAnswer[] {
  const answers = origins.flatMap((origin) => {
    const own = origin.sentences.flatMap((one) => answerOf(question, origin, one))
    return own.toSorted((a, b) => Number(b.isCounted) - Number(a.isCounted) || b.about - a.about)[0] ?? []
  })
  const best = Math.max(0, ...answers.map(({ about }) => about))
  return answers.filter(({ about }) => about >= NEAR_BEST * best).toSorted((a, b) => b.about - a.about)
}

function answerOf(
  question: AskedQuestion,
  origin: OriginReading,
  one: MeasuredSentence<Evidence>,
): readonly FigureAnswer[] {
  const { sentence, candidates, features } = one
  const about = aboutness(one)
  const own = features.coverage + features.meaning
  if (
    about < ABOUT ||
    own < ABOUT_ITSELF ||
    (question.counted !== undefined && features.counted === 0 && own < ABOUT_UNCOUNTED)
  )
    return []
  const read = candidates.flatMap((candidate) => {
    const figure = readFigure(sentence.text, candidate)
    return figure ? [{ candidate, figure }] : []
  })
  const stated = read.filter(({ figure }) => !figure.isContrast)
  const nearest = stated
    .filter(({ candidate }) => isFull(candidate))
    .toSorted((a, b) => b.candidate.closeness - a.candidate.closeness)[0]
  if (!nearest) return []
  return [
    {
      passage: sentence.evidence.n,
      text: sentence.text,
      origin,
      figure: nearest.figure,
      figures: stated.map(({ figure }) => figure),
      contrasts: read.filter(({ figure }) => figure.isContrast).map(({ figure }) => figure),
      scope: scopeOf(question, sentence.text),
      about,
      isCounted: nearest.candidate.strength >= FULL_STRENGTH,
    },
  ]
}

function isFull({ strength, closeness }: RatedCandidate): boolean {
  return strength >= MIN_STRENGTH && closeness >= MIN_CLOSENESS
}

function scopeOf({ said }: AskedQuestion, text: string): ReadonlySet<string> {
  return new Set(
    tokenize(text.replace(MORE_THAN, ''))
      .map(({ key }) => key.toLowerCase())
      .filter((key) => NARROWING.has(key) && !said.has(key)),
  )
}

/** Whether two answers are on the same fact and can't both be right. */
export function figuresDiffer(a: FigureAnswer, b: FigureAnswer): boolean {
  if (sets(a, b) || sets(b, a)) return true
  if (a.figures.some((one) => canBothHold(one, b.figure)) || b.figures.some((one) => canBothHold(one, a.figure)))
    return false
  return a.scope.symmetricDifference(b.scope).size === 0
}

/** One names the other's figure in order to set its own against it. */
function sets(one: FigureAnswer, other: FigureAnswer): boolean {
  return one.contrasts.some((figure) => figure.value === other.figure.value && one.figure.value !== other.figure.value)
}
