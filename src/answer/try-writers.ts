import type { PassedOver } from '../domain/answer.ts'
import type { RejectedClaim } from '../domain/claim.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { runWriter, type WriterRun } from '../ports/run-writer.ts'
import { withDeadline } from '../ports/with-deadline.ts'
import type { Writer, WritingTask } from '../ports/writer.ts'
import type { Asked } from './asked.ts'
import type { Written } from './assemble-answer.ts'
import { passedOver } from './passed-over.ts'

type AnswerTask = Extract<WritingTask, { kind: 'answer' }>

export interface WritingParts {
  /** Preferred first; the last is extractive, and always there. */
  readonly writers: readonly [...Writer[], Writer]
  readonly clock: Clock
  readonly log: Log
}

/** Tries the writers in order. A model that fails or proves nothing is followed by the next one. */
export async function tryWriters(
  { writers, clock, log }: WritingParts,
  asked: Asked,
): Promise<Omit<Written, 'conflicts'>> {
  const rejected: RejectedClaim[] = []
  const skipped: PassedOver[] = []
  for (const [at, writer] of writers.entries()) {
    const later = writers.slice(at + 1)
    const { run, timedOut } = await attempt(clock, asked, { writer, later })
    asked.options.signal?.throwIfAborted()
    rejected.push(...run.rejected)
    const failed = passedOver(run, timedOut)
    if (failed === undefined || later.length === 0) return { run, writer: writer.kind, rejected, passedOver: skipped }
    const { model } = writer
    log.warn({ writer: writer.kind, model, ...failed, error: run.failure }, 'the writer gave no answer that holds')
    skipped.push({ ...(model !== undefined && { model }), ...failed })
  }
  throw new TypeError('an answerer needs at least one writer')
}

interface Attempt {
  readonly writer: Writer
  /** Those that can take over. */
  readonly later: readonly Writer[]
}

async function attempt(
  clock: Clock,
  asked: Asked,
  { writer, later }: Attempt,
): Promise<{ run: WriterRun; timedOut: boolean }> {
  const { evidence, check, options, bill, patience } = asked
  const pieces = await evidence.pieces(isModel(writer) ? 'narrow' : 'wide')
  const task = { ...taskOf(asked, clock), evidence: pieces.map((piece) => piece.evidence) }
  const timeoutMs = isModel(writer) ? patience.next(later.filter(isModel).length) : Number.POSITIVE_INFINITY
  return withDeadline({ clock, timeoutMs, signal: options.signal }, async (deadline) => {
    const onClaim = isModel(writer) ? options.onClaim : undefined
    const shared = { task, deadline, payer: bill.payer, onCall: bill.add, ...(onClaim && { onClaim }) }
    const run = await runWriter(writer, { ...shared, check: (draft) => check(draft, pieces) })
    return { run, timedOut: deadline.isOver() }
  })
}

function isModel({ kind }: Writer): boolean {
  return kind !== 'extractive'
}

function taskOf({ question, found }: Asked, clock: Clock): Omit<AnswerTask, 'evidence'> {
  return {
    kind: 'answer',
    question: question.text,
    asOf: question.asOf ?? toTimestamp(clock.now()),
    ...(question.timezone !== undefined && { timezone: question.timezone }),
    termWeights: found.termWeights,
    expectsFresh: question.asOf !== undefined || found.understood.wantsRecent,
  }
}
