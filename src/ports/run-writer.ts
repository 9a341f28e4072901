import type { Claim, DraftClaim, RejectedClaim } from '../domain/claim.ts'
import { plainWords } from '../domain/text/plain-words.ts'
import type { CheckedDraft } from '../domain/verify/check-draft.ts'
import type { Deadline } from './with-deadline.ts'
import type { WriteOptions, Writer, WriterEvent, WritingTask } from './writer.ts'

type EndEvent = Extract<WriterEvent, { type: 'end' }>

export interface WriterRun {
  readonly claims: readonly Claim[]
  /** Proposals that failed verification in the last round they were made in. */
  readonly rejected: readonly RejectedClaim[]
  readonly end: Omit<EndEvent, 'type' | 'closest'>
  /** What comes closest to an answer, verified, from a writer that gave none. */
  readonly closest?: Claim
  /** What the writer threw, if it did not finish. */
  readonly failure?: unknown
}

export interface WriterRunOptions extends Omit<WriteOptions, 'signal'> {
  readonly task: WritingTask
  readonly check: (draft: DraftClaim) => CheckedDraft
  readonly deadline: Deadline
  /** Told of each claim as soon as it is verified. */
  readonly onClaim?: (claim: Claim) => void
}

/** More than anybody reads; a model is asked for three at most, and some don't stop. */
const MAX_CLAIMS = 6

/** Lets a writer write, verifies each claim as it comes, and gives a model one round to repair what failed. */
export async function runWriter(writer: Writer, options: WriterRunOptions): Promise<WriterRun> {
  const told = new Set<string>()
  const first = await runRound(writer, { ...options, told })
  if (writer.kind === 'extractive' || first.failure !== undefined || first.rejected.length === 0) return first
  const second = await runRound(writer, { ...options, told, task: { ...options.task, repair: first.rejected } })
  const { failure, ...finished } = second
  return {
    ...finished,
    claims: [...first.claims, ...second.claims],
    rejected: [...first.rejected, ...second.rejected],
    ...(first.claims.length === 0 && failure !== undefined && { failure }),
  }
}

interface Round extends WriterRunOptions {
  /** The wordings of the claims so far. */
  readonly told: Set<string>
}

async function runRound(writer: Writer, options: Round): Promise<WriterRun> {
  const { task, check, deadline, onClaim, told, ...writing } = options
  const claims: Claim[] = []
  const rejected: RejectedClaim[] = []
  let end: WriterRun['end'] = {}
  let closest: Claim | undefined
  try {
    for await (const event of untilDeadline(writer.write(task, { ...writing, signal: deadline.signal }), deadline)) {
      if (event.type === 'end') {
        const { type: _, closest: draft, ...rest } = event
        end = rest
        closest = draft && claimOf(check(draft))
        continue
      }
      const wording = plainWords(event.claim.text)
      if (told.has(wording) || told.size >= MAX_CLAIMS) continue
      const checked = check(event.claim)
      if ('rejected' in checked) rejected.push(checked.rejected)
      else {
        told.add(wording)
        claims.push(checked.claim)
        onClaim?.(checked.claim)
      }
    }
    return { claims, rejected, end, ...(closest && { closest }) }
  } catch (failure) {
    return { claims, rejected, end, failure }
  }
}

function claimOf(checked: CheckedDraft): Claim | undefined {
  return 'claim' in checked ? checked.claim : undefined
}

/** The events of a stream as long as there is time, also of a stream that hangs. */
async function* untilDeadline(events: AsyncIterable<WriterEvent>, deadline: Deadline): AsyncGenerator<WriterEvent> {
  const iterator = events[Symbol.asyncIterator]()
  for (;;) {
    deadline.signal.throwIfAborted()
    const { done, value } = await deadline.race(iterator.next())
    if (done) return
    yield value
  }
}
