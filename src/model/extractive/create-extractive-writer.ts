import type { DraftClaim } from '../../domain/claim.ts'
import { CLOSE_ENOUGH } from '../../domain/has-close-match.ts'
import { readAskedQuestion } from '../../domain/reading/asked-question.ts'
import { readEvidence } from '../../domain/reading/read-evidence.ts'
import type { ArticleSentences, Sentence } from '../../domain/reading/read-sentences.ts'
import type { Evidence, Writer, WriterEvent, WritingTask } from '../../ports/writer.ts'
import { chooseSentences } from './choose-sentences.ts'
import { chooseStorySentences } from './choose-story-sentences.ts'
import { explainSentence } from './explain-sentence.ts'
import { judgeSupport } from './judge-support.ts'
import { putRoleFirst } from './put-role-first.ts'

type AnswerTask = Extract<WritingTask, { kind: 'answer' }>
type StoryTask = Extract<WritingTask, { kind: 'digest-story' }>

export interface ExtractiveOptions {
  /** The confidence from which it answers, 0 to 1. Default a half; 0 answers whatever the evidence. */
  readonly answerFrom?: number
}

const EVEN_CHANCE = 0.5

/** A writer without a model: it answers in whole sentences of the articles, or says that they don't answer. */
export function createExtractiveWriter({ answerFrom = EVEN_CHANCE }: ExtractiveOptions = {}): Writer {
  async function* write(task: WritingTask): AsyncGenerator<WriterEvent> {
    if (task.kind === 'answer') yield* answer(task, answerFrom)
    else yield* tell(task)
  }
  return { kind: 'extractive', write }
}

async function* answer(task: AnswerTask, answerFrom: number): AsyncGenerator<WriterEvent> {
  const question = readAskedQuestion(task.question, task.termWeights)
  const { articles, measured } = await readEvidence(question, task.evidence)
  const { asOf, expectsFresh = false } = task
  const isStatement = question.kind === 'statement'
  const chosen = chooseSentences(measured, { isStatement, ...(expectsFresh && { freshAt: asOf }) })
  const best = chosen[0]?.measured
  if (!best) {
    yield { type: 'end', confidence: 0 }
    return
  }
  const confidence = judgeSupport({ question, articles, measured, best, asOf, expectsFresh }, task.question)
  if (confidence < answerFrom) {
    const closest = confidence >= CLOSE_ENOUGH ? { closest: quoted(best.sentence) } : {}
    yield { type: 'end', confidence, ...closest }
    return
  }
  for (const { measured: one } of putRoleFirst(question, chosen)) {
    yield { type: 'claim', claim: explained(one.sentence, articles) }
  }
  yield { type: 'end', confidence }
}

function explained(sentence: Sentence<Evidence>, articles: readonly ArticleSentences<Evidence>[]): DraftClaim {
  const article = articles.find(({ articleId }) => articleId === sentence.evidence.articleId)
  return article ? explainSentence(sentence, article) : quoted(sentence)
}

function* tell({ headline, evidence, maxClaims }: StoryTask): Generator<WriterEvent> {
  for (const sentence of chooseStorySentences(evidence, { headline, maxSentences: maxClaims })) {
    yield { type: 'claim', claim: quoted(sentence) }
  }
  yield { type: 'end' }
}

/** A sentence as its own proof. */
function quoted({ text, evidence }: Sentence): DraftClaim {
  return { text, quotes: [{ passage: evidence.n, text }] }
}
