import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { MeasuredSentence } from '../../domain/reading/measure-sentences.ts'

/** Below this the evidence is about something else, or does not say. */
const ANSWER_FROM = 0.5

/** 0 to 1: how likely it is that the evidence answers the question. */
export function judgeSupport(_question: AskedQuestion, measured: readonly MeasuredSentence[]): number {
  const shares = measured.map(
    ({ features }) => features.coverage + features.meaning + features.neighbours + features.title,
  )
  return Math.min(1, Math.max(0, ...shares))
}

/** Whether a confidence is enough to answer. */
export function isEnough(confidence: number): boolean {
  return confidence >= ANSWER_FROM
}
