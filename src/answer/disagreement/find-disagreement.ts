import { type AskedQuestion, readAskedQuestion } from '../../domain/reading/asked-question.ts'
import { DAY_MS } from '../../domain/timestamp.ts'
import type { EvidencePiece } from '../gather-evidence.ts'
import { FIGURE_KINDS, type FigureAnswer, figureAnswers, figuresDiffer } from './figure-answers.ts'
import { isCorrection } from './is-correction.ts'
import { asksForName, findNameConflict } from './name-answers.ts'
import { type OriginReading, readOrigins } from './read-origins.ts'
import type { Disagreement } from './statement.ts'

/** Reports further apart tell of a change, not of a disagreement. */
const SAME_TIME_MS = 30 * DAY_MS
const MAX_SIDES = 4

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
  const figures = FIGURE_KINDS.has(asked.kind)
  if (!figures && !asksForName(asked, question)) return undefined
  const origins = await readOrigins(asked, pieces)
  if (figures) return figureConflict(asked, origins)
  const statements = findNameConflict(asked, question, origins)
  return statements.length > 1 ? { statements } : undefined
}

function figureConflict(asked: AskedQuestion, origins: readonly OriginReading[]): Disagreement | undefined {
  const answers = figureAnswers(asked, origins)
  const [best] = answers
  if (!best) return undefined
  const sameTime = answers.filter(({ origin }) => apartMs(best.origin, origin) <= SAME_TIME_MS)
  const correction = newestCorrection(sameTime)
  const sides = groupByFigure(newestOfEach(sameTime, correction)).slice(0, MAX_SIDES)
  if (sides.length < 2) return undefined
  const correctedBy = correction ? sides.findIndex((side) => !figuresDiffer(side, correction)) : -1
  return { statements: sides.map(toStatement), ...(correctedBy >= 0 && { correctedBy }) }
}

function apartMs(a: OriginReading, b: OriginReading): number {
  if (a.publishedAtMs === undefined || b.publishedAtMs === undefined) return 0
  return Math.abs(a.publishedAtMs - b.publishedAtMs)
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

/** A publisher that gives a new figure later has learnt something: its older one is no side of a disagreement. */
function newestOfEach(answers: readonly FigureAnswer[], correction: FigureAnswer | undefined): readonly FigureAnswer[] {
  return answers.filter((answer) => {
    const { siteName } = answer.origin.article
    const newer = answers.some(
      (other) => other.origin.article.siteName === siteName && timeOf(other) > timeOf(answer) && other !== correction,
    )
    return siteName === undefined || !newer
  })
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
