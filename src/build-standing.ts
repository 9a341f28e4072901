import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { type AnswererParts, createAnswerer } from './answer/create-answerer.ts'
import { createStandingQuestions } from './answer/standing/create-standing-questions.ts'
import type { StandingLimits } from './answer/standing/limits.ts'
import type { StandingQuestions } from './answer/standing/standing-questions.ts'
import type { Answer, Question } from './domain/answer.ts'
import type { Messenger } from './ports/messenger.ts'
import type { AnswerRecord } from './ports/store/answer-store.ts'
import type { Store } from './ports/store.ts'

export interface StandingParts extends AnswererParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly timezone: string
  /** Counts an answer, wherever it goes. */
  readonly onAnswer: (answer: Answer) => void
  /** Over the defaults. */
  readonly limits?: Partial<StandingLimits>
}

/** The standing questions of this process. */
export function buildStanding({ onAnswer, ...parts }: StandingParts): StandingQuestions {
  async function ask(question: Question, options: { signal: AbortSignal }): Promise<AnswerRecord> {
    const record = await askWithoutKeeping(parts, question, options)
    onAnswer(record.answer)
    return record
  }
  return createStandingQuestions({ ...parts, ask, owner: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}` })
}

/** Answers as always, but hands the record over instead of keeping it: an answer that nobody sees is of no use later. */
async function askWithoutKeeping(
  parts: AnswererParts,
  question: Question,
  options: { signal: AbortSignal },
): Promise<AnswerRecord> {
  const kept: AnswerRecord[] = []
  const answers = { save: async (record: AnswerRecord) => void kept.push(record) }
  const answerer = createAnswerer({ ...parts, store: { ...parts.store, answers } })
  const answer = await answerer.ask(question, options)
  return { ...(kept.at(-1) ?? { retrieved: [] }), answer }
}
