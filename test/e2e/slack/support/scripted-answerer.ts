import type { Answerer, AskOptions } from '../../../../src/answer/answerer.ts'
import type { Answer, Question } from '../../../../src/domain/answer.ts'
import type { AnswerId } from '../../../../src/domain/ids.ts'
import { sampleAnswer } from '../../../unit/slack/sample-answer.ts'

type Script = (question: Question, options: AskOptions) => Answer | Promise<Answer>

/** An answerer that says what it is told to, and remembers what it was asked. */
export interface ScriptedAnswerer extends Answerer {
  readonly asked: readonly Question[]
  /** From now on answers are made so; a rejection makes asking fail. */
  reply(make: Script): void
}

export function createScriptedAnswerer(now: () => Date): ScriptedAnswerer {
  const asked: Question[] = []
  let make: Script = () => sampleAnswer()
  return {
    asked,
    reply(maker) {
      make = maker
    },
    async ask(question, options = {}) {
      asked.push(question)
      const at = now().toISOString()
      const id = `answer-${asked.length}-${crypto.randomUUID()}` as AnswerId
      return { ...(await make(question, options)), id, question: question.text, asOf: at, answeredAt: at }
    },
  }
}
