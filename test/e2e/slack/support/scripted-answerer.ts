import type { Answerer } from '../../../../src/answer/answerer.ts'
import type { Answer, Question } from '../../../../src/domain/answer.ts'
import type { AnswerId } from '../../../../src/domain/ids.ts'
import { sampleAnswer } from '../../../unit/slack/sample-answer.ts'

/** An answerer that says what it is told to, and remembers what it was asked. */
export interface ScriptedAnswerer extends Answerer {
  readonly asked: readonly Question[]
  /** From now on answers are made so; a rejection makes asking fail. */
  reply(make: (question: Question) => Answer | Promise<Answer>): void
}

export function createScriptedAnswerer(now: () => Date): ScriptedAnswerer {
  const asked: Question[] = []
  let make: (question: Question) => Answer | Promise<Answer> = () => sampleAnswer()
  return {
    asked,
    reply(maker) {
      make = maker
    },
    async ask(question) {
      asked.push(question)
      const at = now().toISOString()
      const id = `answer-${asked.length}-${crypto.randomUUID()}` as AnswerId
      return { ...(await make(question)), id, question: question.text, asOf: at, answeredAt: at }
    },
  }
}
