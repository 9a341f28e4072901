import type { AnswerKind } from '../../domain/question/expected-answer.ts'
import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { MeasuredSentence, RatedCandidate } from '../../domain/reading/measured-sentence.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { findNumbers } from '../../domain/verify/literals/numbers/find-numbers.ts'
import type { Evidence } from '../../ports/writer.ts'
import { type CalendarUnit, readCalendarFigure } from './calendar.ts'
import { canBothHold, type Figure, readFigure } from './figure.ts'
import { aboutness, type OriginReading } from './read-origins.ts'
import type { Statement } from './statement.ts'
import { tellsNumberOf } from './tells-number-of.ts'

/** The figure that an origin answers with, and what else it says about it. */
export interface FigureAnswer extends Statement {
  readonly origin: OriginReading
  readonly figure: Figure
  /** Everything of the wanted kind in the sentence that is not merely named as another's. */
  readonly figures: readonly Figure[]
  /** Another's figures, as the sentence names them. */
  readonly contrasts: readonly Figure[]
  /** Words that narrow down what is counted: "fourth quarter", "per week". None of a day or month, where nothing is. */
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
export function figureAnswers(
  question: AskedQuestion,
  origins: readonly OriginReading[],
  unit?: CalendarUnit,
): readonly FigureAnswer[] {
  const answers = origins.flatMap((origin) => {
    const own = origin.sentences.flatMap((one) => answerOf(question, origin, one, unit))
    return own.toSorted((a, b) => Number(b.isCounted) - Number(a.isCounted) || b.about - a.about)[0] ?? []
  })
  const best = Math.max(0, ...answers.map(({ about }) => about))
  return answers.filter(({ about }) => about >= NEAR_BEST * best).toSorted((a, b) => b.about - a.about)
}

function answerOf(
  question: AskedQuestion,
  origin: OriginReading,
  one: MeasuredSentence<Evidence>,
  unit: CalendarUnit | undefined,
): readonly FigureAnswer[] {
  if (!isAbout(question, one)) return []
  const { text, evidence } = one.sentence
  const { stated, contrasts } = readFigures(one, unit)
  const nearest = stated
    .filter(({ candidate }) => candidate.closeness >= MIN_CLOSENESS)
    .filter(({ candidate }) => unit !== undefined || candidate.strength >= MIN_STRENGTH)
    .toSorted((a, b) => b.candidate.closeness - a.candidate.closeness)[0]
  if (!nearest) return []
  return [
    {
      passage: evidence.n,
      text,
      origin,
      figure: nearest.figure,
      figures: stated.map(({ figure }) => figure),
      contrasts: contrasts.map(({ figure }) => figure),
      scope: unit === undefined ? scopeOf(question, text) : new Set(),
      about: aboutness(one),
      isCounted: tellsCounted(question, text) || nearest.candidate.strength >= FULL_STRENGTH,
    },
  ]
}

function isAbout(question: AskedQuestion, one: MeasuredSentence<Evidence>): boolean {
  const { features, sentence } = one
  const own = features.coverage + features.meaning
  const isCounted = question.counted === undefined || features.counted > 0 || tellsCounted(question, sentence.text)
  return aboutness(one) >= ABOUT && own >= (isCounted ? ABOUT_ITSELF : ABOUT_UNCOUNTED)
}

function tellsCounted({ counted }: AskedQuestion, text: string): boolean {
  return counted !== undefined && tellsNumberOf(text, counted)
}

/** A value of the wanted kind, with where it stands. */
interface ReadCandidate {
  readonly candidate: RatedCandidate
  readonly figure: Figure
}

/** What a sentence states, and what it only names as another's. */
function readFigures(
  { sentence: { text }, candidates }: MeasuredSentence<Evidence>,
  unit: CalendarUnit | undefined,
): { stated: readonly ReadCandidate[]; contrasts: readonly ReadCandidate[] } {
  const numbers = candidates.length > 0 && unit === undefined ? findNumbers(text) : []
  const read = candidates.flatMap((candidate) => {
    const figure = unit === undefined ? readFigure(text, candidate, numbers) : readCalendarFigure(text, candidate, unit)
    return figure ? [{ candidate, figure }] : []
  })
  return {
    stated: read.filter(({ figure }) => !figure.isContrast),
    contrasts: read.filter(({ figure }) => figure.isContrast),
  }
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
