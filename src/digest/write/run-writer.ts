import type { Usage } from '../../domain/answer.ts'
import type { Claim, RejectedClaim } from '../../domain/claim.ts'
import { checkDraft } from '../../domain/verify/check-draft.ts'
import type { WriteOptions, Writer, WriterEvent, WritingTask } from '../../ports/writer.ts'
import type { EvidencePiece } from './story-evidence.ts'

export type StoryTask = Extract<WritingTask, { kind: 'digest-story' }>
type EndEvent = Extract<WriterEvent, { type: 'end' }>

export interface WriterRun {
  readonly claims: readonly Claim[]
  readonly rejected: readonly RejectedClaim[]
  readonly end: Pick<EndEvent, 'usage' | 'model' | 'prompt'>
}

interface RunOptions extends WriteOptions {
  readonly task: StoryTask
  readonly pieces: readonly EvidencePiece[]
}

/** Lets a writer write, verifies each proposal, and gives a model one round to repair what failed. Throws what the writer throws. */
export async function runWriter(writer: Writer, options: RunOptions): Promise<WriterRun> {
  const first = await runRound(writer, options)
  if (writer.kind === 'extractive' || first.rejected.length === 0) return first
  const second = await runRound(writer, { ...options, task: { ...options.task, repair: first.rejected } })
  const usage = addUsage(first.end.usage, second.end.usage)
  return {
    claims: [...first.claims, ...second.claims],
    rejected: second.rejected,
    end: { ...first.end, ...second.end, ...(usage && { usage }) },
  }
}

async function runRound(writer: Writer, { task, pieces, ...writing }: RunOptions): Promise<WriterRun> {
  const claims: Claim[] = []
  const rejected: RejectedClaim[] = []
  let end: WriterRun['end'] = {}
  for await (const event of writer.write(task, writing)) {
    if (event.type === 'end') {
      end = endOf(event)
      continue
    }
    const checked = checkDraft(event.claim, pieces)
    if ('claim' in checked) claims.push(checked.claim)
    else rejected.push(checked.rejected)
  }
  return { claims, rejected, end }
}

function endOf({ usage, model, prompt }: EndEvent): WriterRun['end'] {
  return { ...(usage && { usage }), ...(model !== undefined && { model }), ...(prompt !== undefined && { prompt }) }
}

/** What two pieces of writing used together; undefined when neither says. */
export function addUsage(a: Usage | undefined, b: Usage | undefined): Usage | undefined {
  if (!a || !b) return a ?? b
  return { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens }
}
