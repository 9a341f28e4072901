import type { Answer, Question } from '../domain/answer.ts'
import type { AnswerId } from '../domain/ids.ts'
import { openBill } from '../domain/open-bill.ts'
import type { Payer } from '../domain/payer.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { AnswerStore } from '../ports/store/answer-store.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { SourceStore } from '../ports/store/source-store.ts'
import type { Search, SearchResult } from '../search/search.ts'
import type { Answerer, AskOptions } from './answerer.ts'
import { assembleAnswer } from './assemble-answer.ts'
import { createDraftCheck } from './create-draft-check.ts'
import { findConflicts } from './find-conflicts.ts'
import { createEvidenceSource } from './gather-evidence.ts'
import { createPatience } from './patience.ts'
import { rewordQuestion } from './reword-question.ts'
import { tryWriters, type WritingParts } from './try-writers.ts'

/** How many articles are searched for evidence. */
const EVIDENCE_ARTICLES = 10

export interface AnswererParts extends WritingParts {
  readonly store: {
    readonly articles: Pick<ArticleStore, 'passagesOf' | 'extent'>
    readonly answers: Pick<AnswerStore, 'save'>
    readonly sources: Pick<SourceStore, 'coverage'>
  }
  readonly search: Search
  readonly newId: () => AnswerId
  /** Longest a question may wait for models, all of them together. */
  readonly answerTimeoutMs: number
}

/** Answers from the store: search, evidence, a writer's claims, each verified; the first writer that can answers. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { store, search, clock, log, newId, answerTimeoutMs } = parts

  async function ask(question: Question, options: AskOptions = {}): Promise<Answer> {
    const startedAt = performance.now()
    const bill = openBill(payerOf(question))
    const patience = createPatience(clock, answerTimeoutMs)
    const searchedFor = await rewordQuestion(parts, question, { options, bill, patience })
    const { history: _, person: __, ...alone } = { ...question, text: searchedFor }
    const [found, searched, { down: sourcesDown }] = await Promise.all([
      search.search({ question: alone, limit: EVIDENCE_ARTICLES }),
      store.articles.extent(question.asOf),
      store.sources.coverage(),
    ])
    const first = searched.articles === 0 ? (await store.articles.extent()).from : undefined
    const evidence = createEvidenceSource(store.articles, found.hits)
    const asked = { question: alone, found, evidence, check: createDraftCheck(), options, bill, patience }
    const tried = await tryWriters(parts, asked)
    const written = { ...tried, conflicts: await findConflicts(asked, tried.run.claims) }
    const answeredAt = toTimestamp(clock.now())
    const [id, asOf, tookMs] = [newId(), question.asOf ?? answeredAt, performance.now() - startedAt]
    const made = { id, question, searchedFor, found, searched, sourcesDown, written, asOf, answeredAt, tookMs }
    const answer = assembleAnswer({ ...made, ...(first !== undefined && { first }), bill: bill.total() })
    await store.answers.save({ answer, ...placeOf(question), retrieved: retrievedOf(found) })
    log.info({ answerId: id, status: answer.status, writer: answer.writer, tookMs }, 'question answered')
    return answer
  }

  return { ask }
}

function payerOf({ channel, person }: Question): Payer {
  return { ...(channel !== undefined && { channel }), ...(person !== undefined && { person }) }
}

function retrievedOf({ hits }: SearchResult) {
  return hits.map(({ article, passage, score, why }) => ({ articleId: article.id, passageId: passage.id, score, why }))
}

/** Also of a command, which has no thread: forgetting a channel takes along all that was asked there. */
function placeOf({ channel, threadTs }: Question) {
  return channel === undefined ? {} : { place: { channel, ...(threadTs !== undefined && { threadTs }) } }
}
