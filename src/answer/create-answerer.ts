import type { Answer, Conflict, PassedOver, Question } from '../domain/answer.ts'
import type { Claim, RejectedClaim } from '../domain/claim.ts'
import type { AnswerId } from '../domain/ids.ts'
import { type Bill, openBill } from '../domain/open-bill.ts'
import type { Payer } from '../domain/payer.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { runWriter, type WriterRun } from '../ports/run-writer.ts'
import type { AnswerStore } from '../ports/store/answer-store.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { SourceStore } from '../ports/store/source-store.ts'
import { withDeadline } from '../ports/with-deadline.ts'
import type { Writer } from '../ports/writer.ts'
import { resolveFollowUp } from '../search/follow-up/resolve-follow-up.ts'
import type { Search, SearchResult } from '../search/search.ts'
import type { Answerer, AskOptions } from './answerer.ts'
import { assembleAnswer, type Written } from './assemble-answer.ts'
import { createDraftCheck } from './create-draft-check.ts'
import { findDisagreement } from './disagreement/find-disagreement.ts'
import { toConflicts } from './disagreement/to-conflicts.ts'
import { createEvidenceSource, type EvidenceSource } from './gather-evidence.ts'
import { passedOver } from './passed-over.ts'
import { createPatience, type Patience } from './patience.ts'

/** How many articles are searched for evidence. */
const EVIDENCE_ARTICLES = 10
/** Of the time that a question may wait for a model, what its rewording may take. */
const REWORDING_SHARE = 0.25

export interface AnswererParts {
  readonly store: {
    readonly articles: Pick<ArticleStore, 'passagesOf' | 'extent'>
    readonly answers: Pick<AnswerStore, 'save'>
    readonly sources: Pick<SourceStore, 'coverage'>
  }
  readonly search: Search
  /** Preferred first; the last is extractive, and always there. */
  readonly writers: readonly [...Writer[], Writer]
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => AnswerId
  /** Longest a question may wait for models, all of them together. */
  readonly answerTimeoutMs: number
}

/** What one question brings along on its way. */
interface Asked {
  readonly question: Question
  readonly found: SearchResult
  readonly evidence: EvidenceSource
  readonly check: ReturnType<typeof createDraftCheck>
  readonly options: AskOptions
  readonly bill: Bill
  readonly patience: Patience
}

type Rewording = Pick<Asked, 'options' | 'bill' | 'patience'>

/** Answers from the store: search, evidence, a writer's claims, each verified; the first writer that can answers. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { store, search, writers, clock, log, newId, answerTimeoutMs } = parts

  async function ask(question: Question, options: AskOptions = {}): Promise<Answer> {
    const startedAt = performance.now()
    const bill = openBill(payerOf(question))
    const patience = createPatience(clock, answerTimeoutMs)
    const searchedFor = await standAlone(question, { options, bill, patience })
    const { history: _, person: __, ...alone } = { ...question, text: searchedFor }
    const [found, searched, { down: sourcesDown }] = await Promise.all([
      search.search({ question: alone, limit: EVIDENCE_ARTICLES }),
      store.articles.extent(question.asOf),
      store.sources.coverage(),
    ])
    const first = searched.articles === 0 ? (await store.articles.extent()).from : undefined
    const evidence = createEvidenceSource(store.articles, found.hits)
    const check = createDraftCheck()
    const written = await write({ question: alone, found, evidence, check, options, bill, patience })
    const answeredAt = toTimestamp(clock.now())
    const [id, asOf, tookMs] = [newId(), question.asOf ?? answeredAt, performance.now() - startedAt]
    const made = { id, question, searchedFor, found, searched, sourcesDown, written, asOf, answeredAt, tookMs }
    const answer = assembleAnswer({ ...made, ...(first !== undefined && { first }), bill: bill.total() })
    await store.answers.save({ answer, ...placeOf(question), retrieved: retrievedOf(found) })
    log.info({ answerId: id, status: answer.status, writer: answer.writer, tookMs }, 'question answered')
    return answer
  }

  /** The question as it would be asked without the turns before it: by a model if there is one, else by rule. */
  async function standAlone({ text, history = [] }: Question, asked: Rewording): Promise<string> {
    const { options, bill, patience } = asked
    const byRule = resolveFollowUp(text, history)
    const rewriter = writers.find((writer) => writer.rewriteQuestion)
    if (history.length === 0 || !rewriter?.rewriteQuestion) return byRule
    const rewrite = rewriter.rewriteQuestion.bind(rewriter)
    try {
      const limit = { clock, timeoutMs: patience.share(REWORDING_SHARE), signal: options.signal }
      return await withDeadline(limit, ({ race, signal }) =>
        race(rewrite(text, history, { signal, payer: bill.payer, onCall: bill.add })),
      )
    } catch (error) {
      options.signal?.throwIfAborted()
      log.warn({ error }, 'the question could not be reworded by the model; its words are used')
      return byRule
    }
  }

  /** Tries the writers in order. A model that fails or proves nothing is followed by the next one. */
  async function write(asked: Asked): Promise<Written> {
    const rejected: RejectedClaim[] = []
    const skipped: PassedOver[] = []
    for (const writer of writers) {
      const { run, timedOut } = await attempt(writer, asked)
      asked.options.signal?.throwIfAborted()
      rejected.push(...run.rejected)
      const failed = passedOver(run, timedOut)
      if (failed === undefined || writer === writers.at(-1)) {
        return {
          run,
          conflicts: await findConflicts(asked, run.claims),
          writer: writer.kind,
          rejected,
          passedOver: skipped,
        }
      }
      const { model } = writer
      log.warn({ writer: writer.kind, model, ...failed, error: run.failure }, 'the writer gave no answer that holds')
      skipped.push({ ...(model !== undefined && { model }), ...failed })
    }
    throw new TypeError('an answerer needs at least one writer')
  }

  async function attempt(writer: Writer, asked: Asked): Promise<{ run: WriterRun; timedOut: boolean }> {
    const { question, found, evidence, check, options, bill, patience } = asked
    const pieces = await evidence.pieces(writer.kind === 'extractive' ? 'wide' : 'narrow')
    const task = {
      kind: 'answer' as const,
      question: question.text,
      asOf: question.asOf ?? toTimestamp(clock.now()),
      ...(question.timezone !== undefined && { timezone: question.timezone }),
      evidence: pieces.map((piece) => piece.evidence),
      termWeights: found.termWeights,
      expectsFresh: question.asOf !== undefined || found.understood.wantsRecent,
    }
    const timeoutMs = writer.kind === 'extractive' ? Number.POSITIVE_INFINITY : patience.next(modelsAfter(writer))
    return withDeadline({ clock, timeoutMs, signal: options.signal }, async (deadline) => {
      const onClaim = writer.kind === 'extractive' ? undefined : options.onClaim
      const shared = { task, deadline, payer: bill.payer, onCall: bill.add, ...(onClaim && { onClaim }) }
      const run = await runWriter(writer, { ...shared, check: (draft) => check(draft, pieces) })
      return { run, timedOut: deadline.isOver() }
    })
  }

  function modelsAfter(writer: Writer): number {
    return writers.slice(writers.indexOf(writer) + 1).filter(({ kind }) => kind !== 'extractive').length
  }

  /** Statements of independent origins that contradict each other on what was asked, also where no answer was sure enough. */
  async function findConflicts(asked: Asked, claims: readonly Claim[]): Promise<readonly Conflict[]> {
    const { question, found, evidence, check } = asked
    const pieces = await evidence.pieces('wide')
    const disagreement = await findDisagreement(question.text, found.termWeights, pieces)
    return disagreement ? toConflicts(disagreement, claims, (draft) => check(draft, pieces)) : []
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
