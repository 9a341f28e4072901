import type { AnswerKind } from '../../domain/question/expected-answer.ts'
import { type AskedQuestion, readAskedQuestion } from '../../domain/reading/asked-question.ts'
import type { EvidencePiece } from '../../ports/evidence-piece.ts'
import { askedCalendarUnit } from './calendar.ts'
import { FIGURE_KINDS, type FigureAnswer, figureAnswers, figuresDiffer } from './figure-answers.ts'
import { findPhraseConflict } from './find-phrase-conflict.ts'
import { isCorrection } from './is-correction.ts'
import { isSameTime, isSuperseded, readOrigins } from './read-origins.ts'
import type { Disagreement } from './statement.ts'

const MAX_SIDES = 4
/** Told in too many ways to compare: "every 20 minutes", "twice a day". */
const ASKS_RATE = /\bhow often\b/i
const ASKS_THING = /\b(?:what|which|who|whom|whose|where)\b/i
/** "What did the mayor say" asks for deeds or words, of which there are many, and "what about" for anything. */
const ASKS_DEED = /\bwhat\s+(?:about|did|does|do|has|have|had|will|would|can|could|should|happen\w*)\b/i
/** Of which several can be true: reasons; and values that are told in too many ways to compare. */
const OTHER_KINDS: ReadonlySet<AnswerKind> = new Set(['reason', 'date', 'year'])

/**
 * Finds statements of independent origins that answer one question with different values, each as a whole sentence;
 * undefined when they agree, or when it can't be told. Copies of one report are one origin, and of one publisher only the
 * newest word counts, unless it corrects an earlier one.
 */
export async function findDisagreement(
  question: string,
  termWeights: ReadonlyMap<string, number>,
  pieces: readonly EvidencePiece[],
): Promise<Disagreement | undefined> {
  const asked = readAskedQuestion(question, termWeights)
  const unit = asked.kind === 'date' ? askedCalendarUnit(question) : undefined
  const figures = unit !== undefined || (FIGURE_KINDS.has(asked.kind) && !ASKS_RATE.test(question))
  if (!figures && !asksForThing(asked, question)) return undefined
  const origins = await readOrigins(asked, pieces)
  if (figures) return figureConflict(figureAnswers(asked, origins, unit))
  const statements = findPhraseConflict(asked, question, origins, MAX_SIDES)
  return statements.length > 1 ? { statements } : undefined
}

/** Whether a question asks for one thing that can be named. */
function asksForThing({ kind }: AskedQuestion, text: string): boolean {
  return !OTHER_KINDS.has(kind) && ASKS_THING.test(text) && !ASKS_DEED.test(text)
}

function figureConflict(answers: readonly FigureAnswer[]): Disagreement | undefined {
  const [best] = answers
  if (!best) return undefined
  const sameTime = answers.filter(({ origin }) => isSameTime(best.origin, origin))
  const correction = newestCorrection(sameTime)
  const sides = groupByFigure(newestOfEach(sameTime, correction)).slice(0, MAX_SIDES)
  if (sides.length < 2) return undefined
  const correctedBy = correction ? sides.findIndex((side) => !figuresDiffer(side, correction)) : -1
  return { statements: sides.map(toStatement), ...(correctedBy >= 0 && { correctedBy }) }
}

/** The last report that says of itself that it corrects another's figure. */
function newestCorrection(answers: readonly FigureAnswer[]): FigureAnswer | undefined {
  return answers
    .filter(({ origin, text }) => isCorrection(origin, text))
    .toSorted((a, b) => timeOf(b) - timeOf(a))
    .find((one) => answers.every((other) => timeOf(other) <= timeOf(one)))
}

function timeOf({ origin }: FigureAnswer): number {
  return origin.publishedAtMs ?? 0
}

function newestOfEach(answers: readonly FigureAnswer[], correction: FigureAnswer | undefined): readonly FigureAnswer[] {
  return answers.filter(
    ({ origin }) => !answers.some((other) => other !== correction && isSuperseded(origin, other.origin)),
  )
}

/** One answer for each figure, those of the most origins first. */
function groupByFigure(answers: readonly FigureAnswer[]): readonly FigureAnswer[] {
  const groups: FigureAnswer[][] = []
  for (const answer of answers) {
    const group = groups.find(([first]) => first && !figuresDiffer(first, answer))
    if (group) group.push(answer)
    else groups.push([answer])
  }
  return groups.toSorted((a, b) => b.length - a.length).flatMap(([first]) => first ?? [])
}

function toStatement({ passage, text }: FigureAnswer) {
  return { passage, text }
}
