import type { Answer, Conflict, FallbackReason, Question } from '../domain/answer.ts'
import type { Claim, RejectedClaim } from '../domain/claim.ts'
import type { AnswerId } from '../domain/ids.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { AnswerStore } from '../ports/store/answer-store.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { Writer } from '../ports/writer.ts'
import { resolveFollowUp } from '../search/resolve-follow-up.ts'
import type { Search, SearchResult } from '../search/search.ts'
import type { Answerer, AskOptions } from './answerer.ts'
import { assembleAnswer, type Written } from './assemble-answer.ts'
import { createDraftCheck } from './check-draft.ts'
import { findDisagreement } from './disagreement/find-disagreement.ts'
import { toConflicts } from './disagreement/to-conflicts.ts'
import { fallbackReason } from './fallback-reason.ts'
import { createEvidenceSource, type EvidenceSource } from './gather-evidence.ts'
import { runWriter, type WriterRun } from './run-writer.ts'
import { withDeadline } from './with-deadline.ts'

/** How many articles are searched for evidence. */
const EVIDENCE_ARTICLES = 10
/** Of the time that a question may wait for a model, what its rewording may take. */
const REWORDING_SHARE = 0.25

export interface AnswererParts {
  readonly store: {
    readonly articles: Pick<ArticleStore, 'passagesOf' | 'extent'>
    readonly answers: Pick<AnswerStore, 'save'>
  }
  readonly search: Search
  /** Preferred first; the last is extractive, and always there. */
  readonly writers: readonly [...Writer[], Writer]
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => AnswerId
  /** Longest a question may wait for a model. */
  readonly answerTimeoutMs: number
}

/** What one question brings along on its way. */
interface Asked {
  readonly question: Question
  readonly found: SearchResult
  readonly evidence: EvidenceSource
  readonly check: ReturnType<typeof createDraftCheck>
  readonly options: AskOptions
}

/** Answers from the store: search, evidence, a writer's claims, each verified; the first writer that can answers. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { store, search, writers, clock, log, newId, answerTimeoutMs } = parts

  async function ask(question: Question, options: AskOptions = {}): Promise<Answer> {
    const startedAt = performance.now()
    const searchedFor = await standAlone(question, options)
    const { history: _, ...alone } = { ...question, text: searchedFor }
    const [found, searched] = await Promise.all([
      search.search({ question: alone, limit: EVIDENCE_ARTICLES }),
      store.articles.extent(question.asOf),
    ])
    const evidence = createEvidenceSource(store.articles, found.hits)
    const written = await write({ question: alone, found, evidence, check: createDraftCheck(), options })
    const answeredAt = toTimestamp(clock.now())
    const [id, asOf, tookMs] = [newId(), question.asOf ?? answeredAt, performance.now() - startedAt]
    const answer = assembleAnswer({ id, question, searchedFor, found, searched, written, asOf, answeredAt, tookMs })
    await store.answers.save({ answer, ...placeOf(question), retrieved: retrievedOf(found) })
    log.info({ answerId: id, status: answer.status, writer: answer.writer, tookMs }, 'question answered')
    return answer
  }

  /** The question as it would be asked without the turns before it: by a model if there is one, else by rule. */
  async function standAlone({ text, history = [] }: Question, { signal }: AskOptions): Promise<string> {
    const byRule = resolveFollowUp(text, history)
    const rewriter = writers.find((writer) => writer.rewriteQuestion)
    if (history.length === 0 || !rewriter?.rewriteQuestion) return byRule
    const rewrite = rewriter.rewriteQuestion.bind(rewriter)
    try {
      return await withDeadline({ clock, timeoutMs: answerTimeoutMs * REWORDING_SHARE, signal }, (deadline) =>
        deadline.race(rewrite(text, history, { signal: deadline.signal })),
      )
    } catch (error) {
      signal?.throwIfAborted()
      log.warn({ error }, 'the question could not be reworded by the model; its words are used')
      return byRule
    }
  }

  /** Tries the writers in order. A model that fails or proves nothing is followed by the next one. */
  async function write(asked: Asked): Promise<Written> {
    const rejected: RejectedClaim[] = []
    let reason: FallbackReason | undefined
    for (const writer of writers) {
      const { run, timedOut } = await attempt(writer, asked)
      asked.options.signal?.throwIfAborted()
      rejected.push(...run.rejected)
      const failed = fallbackReason(run, timedOut)
      if (failed === undefined || writer === writers.at(-1)) {
        const conflicts = run.claims.length > 0 ? await findConflicts(asked, run.claims) : []
        return { run, conflicts, writer: writer.kind, rejected, ...(reason && { fallbackReason: reason }) }
      }
      log.warn({ writer: writer.kind, reason: failed, error: run.failure }, 'the writer gave no answer that holds')
      reason ??= failed
    }
    throw new TypeError('an answerer needs at least one writer')
  }

  async function attempt(writer: Writer, asked: Asked): Promise<{ run: WriterRun; timedOut: boolean }> {
    const { question, found, evidence, check, options } = asked
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
    const timeoutMs = writer.kind === 'extractive' ? Number.POSITIVE_INFINITY : answerTimeoutMs
    return withDeadline({ clock, timeoutMs, signal: options.signal }, async (deadline) => {
      const onClaim = options.onClaim ?? (() => undefined)
      const run = await runWriter(writer, { task, check: (draft) => check(draft, pieces), deadline, onClaim })
      return { run, timedOut: deadline.isOver() }
    })
  }

  /** Statements of independent origins that contradict each other, whatever the writer made of them. */
  async function findConflicts(asked: Asked, claims: readonly Claim[]): Promise<readonly Conflict[]> {
    const { question, found, evidence, check } = asked
    const pieces = await evidence.pieces('wide')
    const disagreement = await findDisagreement(question.text, found.termWeights, pieces)
    return disagreement ? toConflicts(disagreement, claims, (draft) => check(draft, pieces)) : []
  }

  return { ask }
}

function retrievedOf({ hits }: SearchResult) {
  return hits.map(({ article, passage, score, why }) => ({ articleId: article.id, passageId: passage.id, score, why }))
}

function placeOf({ channel, threadTs }: Question) {
  return channel !== undefined && threadTs !== undefined ? { place: { channel, threadTs } } : {}
}
