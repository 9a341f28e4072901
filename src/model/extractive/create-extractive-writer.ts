import { readAskedQuestion } from '../../domain/reading/asked-question.ts'
import { measureSentences } from '../../domain/reading/measure-sentences.ts'
import { readArticles } from '../../domain/reading/read-sentences.ts'
import type { Writer, WriterEvent, WritingTask } from '../../ports/writer.ts'
import { chooseSentences } from './choose-sentences.ts'
import { isEnough, judgeSupport } from './judge-support.ts'

type AnswerTask = Extract<WritingTask, { kind: 'answer' }>

/** A writer without a model: it answers in whole sentences of the articles, or says that they don't answer. */
export function createExtractiveWriter(): Writer {
  async function* write(task: WritingTask): AsyncGenerator<WriterEvent> {
    if (task.kind === 'answer') yield* answer(task)
    else yield { type: 'end' }
  }
  return { kind: 'extractive', write }
}

function* answer(task: AnswerTask): Generator<WriterEvent> {
  const question = readAskedQuestion(task.question, task.termWeights)
  const measured = measureSentences(question, readArticles(task.evidence))
  const confidence = judgeSupport(question, measured)
  if (isEnough(confidence)) {
    for (const { measured: one } of chooseSentences(measured, { isStatement: question.kind === 'statement' })) {
      const { text, evidence } = one.sentence
      yield { type: 'claim', claim: { text, quotes: [{ passage: evidence.n, text }] } }
    }
  }
  yield { type: 'end', confidence }
}
