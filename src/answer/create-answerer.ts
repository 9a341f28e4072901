import type { Answer, Conflict, FallbackReason, Question } from '../domain/answer.ts'
import type { Claim, RejectedClaim } from '../domain/claim.ts'
import type { AnswerId, ArticleId } from '../domain/ids.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { AnswerStore } from '../ports/store/answer-store.ts'
import type { ArticleStore } from '../ports/store/article-store.ts'
import type { Writer } from '../ports/writer.ts'
import { resolveFollowUp } from '../search/resolve-follow-up.ts'
import type { Search, SearchResult } from '../search/search.ts'
import type { Answerer, AskOptions } from './answerer.ts'
import { createDraftCheck } from './check-draft.ts'
import { describeNotFound } from './describe-not-found.ts'
import { fallbackReason } from './fallback-reason.ts'
import { findDisagreement } from './find-disagreement.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { nearestPassages } from './nearest-passages.ts'
import { runWriter, type WriterRun } from './run-writer.ts'
import { withDeadline } from './with-deadline.ts'

/** How many articles are searched for evidence. */
const EVIDENCE_ARTICLES = 10

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

interface Written {
  readonly run: WriterRun
  readonly conflicts: readonly Conflict[]
  readonly writer: Writer
  readonly rejected: readonly RejectedClaim[]
  readonly fallbackReason?: FallbackReason
}

/** Answers from the store: search, evidence, a writer's claims, each verified; the first writer that can answers. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { store, search, writers, clock, log, newId, answerTimeoutMs } = parts

  async function ask(question: Question, options: AskOptions = {}): Promise<Answer> {
    const startedAt = performance.now()
    const searchedFor = await standAlone(question, options)
    const { history: _, ...asked } = { ...question, text: searchedFor }
    const [found, searched] = await Promise.all([
      search.search({ question: asked, limit: EVIDENCE_ARTICLES }),
      store.articles.extent(question.asOf),
    ])
    const written = await write(asked, found, options)
    const answer = assemble({ question, searchedFor, found, searched, written, startedAt })
    await store.answers.save({ answer, ...placeOf(question), retrieved: retrievedOf(found) })
    log.info(
      { answerId: answer.id, status: answer.status, writer: answer.writer, tookMs: answer.tookMs },
      'question answered',
    )
    return answer
  }

  /** The question as it would be asked without the turns before it: by a model if there is one, else by rule. */
  async function standAlone({ text, history = [] }: Question, { signal }: AskOptions): Promise<string> {
    const rewriter = writers.find((writer) => writer.rewriteQuestion)
    const byRule = resolveFollowUp(text, history)
    if (history.length === 0 || !rewriter?.rewriteQuestion) return byRule
    const rewrite = rewriter.rewriteQuestion.bind(rewriter)
    try {
      return await withDeadline({ clock, timeoutMs: answerTimeoutMs, signal }, (deadline) =>
        rewrite(text, history, { signal: deadline.signal }),
      )
    } catch (error) {
      signal?.throwIfAborted()
      log.warn({ error }, 'the question could not be rewritten by the model; its words are used')
      return byRule
    }
  }

  /** Tries the writers in order. A model that fails or proves nothing is followed by the next one. */
  async function write(question: Question, found: SearchResult, options: AskOptions): Promise<Written> {
    const check = createDraftCheck()
    const rejected: RejectedClaim[] = []
    let reason: FallbackReason | undefined
    for (const writer of writers) {
      const { run, timedOut } = await attempt(writer, { question, found, check, options })
      options.signal?.throwIfAborted()
      rejected.push(...run.rejected)
      const failed = fallbackReason(run, timedOut)
      if (failed === undefined || writer === writers.at(-1)) {
        const conflicts = run.claims.length > 0 ? await findConflicts(question, found, check) : []
        return { run, conflicts, writer, rejected, ...(reason && { fallbackReason: reason }) }
      }
      log.warn({ writer: writer.kind, reason: failed, error: run.failure }, 'the writer gave no answer that holds')
      reason ??= failed
    }
    throw new Error('an answerer needs at least one writer')
  }

  /** Statements of independent origins that contradict each other, whatever the writer made of them. */
  async function findConflicts(
    question: Question,
    found: SearchResult,
    check: ReturnType<typeof createDraftCheck>,
  ): Promise<readonly Conflict[]> {
    const pieces = await gatherEvidence(store.articles, found.hits, { breadth: 'wide' })
    const statements = findDisagreement(question.text, found.termWeights, pieces)
    const sides = statements.flatMap(({ passage, text }) => {
      const checked = check({ text, quotes: [{ passage, text }] }, pieces)
      return 'claim' in checked ? [checked.claim] : []
    })
    return sides.length > 1 ? [{ sides }] : []
  }

  async function attempt(
    writer: Writer,
    { question, found, check, options }: AttemptOptions,
  ): Promise<{ run: WriterRun; timedOut: boolean }> {
    const breadth = writer.kind === 'extractive' ? 'wide' : 'narrow'
    const pieces = await gatherEvidence(store.articles, found.hits, { breadth })
    const task = {
      kind: 'answer' as const,
      question: question.text,
      asOf: question.asOf ?? toTimestamp(clock.now()),
      ...(question.timezone !== undefined && { timezone: question.timezone }),
      evidence: pieces.map(({ evidence }) => evidence),
      termWeights: found.termWeights,
      expectsFresh: question.asOf !== undefined || found.understood.wantsRecent,
    }
    const timeoutMs = answerTimeoutMs
    return withDeadline({ clock, timeoutMs, signal: options.signal }, async ({ signal, isOver }) => {
      const onClaim = (claim: Claim) => options.onClaim?.(claim)
      const run = await runWriter(writer, { task, check: (draft) => check(draft, pieces), signal, onClaim })
      return { run, timedOut: isOver() }
    })
  }

  function assemble(made: Made): Answer {
    const { question, searchedFor, found, searched, written } = made
    const { run, writer } = written
    const nearest = run.claims.length > 0 ? [] : nearestPassages(found.hits)
    return {
      id: newId(),
      question: question.text,
      ...(searchedFor !== question.text && { searchedFor }),
      status: run.claims.length > 0 ? 'answered' : 'not_found',
      text: run.claims.length > 0 ? run.claims.map(({ text }) => text).join(' ') : describeNotFound(searched, nearest),
      claims: run.claims,
      conflicts: written.conflicts,
      evidence: evidenceOf(run.claims),
      searched,
      nearest,
      confidence: run.end.confidence ?? (run.claims.length > 0 ? 1 : 0),
      suspicious: suspiciousOf(found),
      writer: writer.kind,
      ...(written.fallbackReason && { fallbackReason: written.fallbackReason }),
      ...spendOf(run),
      asOf: question.asOf ?? toTimestamp(clock.now()),
      answeredAt: toTimestamp(clock.now()),
      tookMs: performance.now() - made.startedAt,
      rejected: written.rejected,
    }
  }

  return { ask }
}

interface AttemptOptions {
  readonly question: Question
  readonly found: SearchResult
  readonly check: ReturnType<typeof createDraftCheck>
  readonly options: AskOptions
}

interface Made {
  readonly question: Question
  readonly searchedFor: string
  readonly found: SearchResult
  readonly searched: Answer['searched']
  readonly written: Written
  readonly startedAt: number
}

function evidenceOf(claims: readonly Claim[]): Answer['evidence'] {
  const citations = claims.flatMap((claim) => claim.citations)
  const articles = new Set<ArticleId>(citations.map(({ articleId }) => articleId)).size
  const times = citations.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
  const [oldest, newest] = [times[0], times.at(-1)]
  return { articles, ...(oldest !== undefined && { oldest }), ...(newest !== undefined && { newest }) }
}

function suspiciousOf({ hits }: SearchResult): Answer['suspicious'] {
  return hits
    .filter(({ article }) => (article.suspicious ?? []).length > 0)
    .map(({ article }) => ({ articleId: article.id, title: article.title }))
}

function spendOf({ end }: WriterRun): Pick<Answer, 'model' | 'prompt' | 'usage' | 'costUsd'> {
  const { confidence: _, ...spend } = end
  return spend
}

function retrievedOf({ hits }: SearchResult) {
  return hits.map(({ article, passage, score, why }) => ({ articleId: article.id, passageId: passage.id, score, why }))
}

function placeOf({ channel, threadTs }: Question) {
  return channel !== undefined && threadTs !== undefined ? { place: { channel, threadTs } } : {}
}
