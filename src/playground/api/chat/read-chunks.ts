import type { SlackBlock } from '../../state/slack-message.ts'
import type { OpenStream } from '../../state/surfaces.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { readBlocks } from './read-content.ts'

/** What one streaming call adds to a message. */
export interface StreamAddition {
  readonly markdown: string
  readonly tasks: ReadonlyMap<string, SlackBlock>
  readonly blocks: readonly SlackBlock[]
}

const TASK_STATUSES = new Set<unknown>(['pending', 'in_progress', 'complete', 'error'])
const PLAN_KEY = 'plan'

/** Reads `markdown_text` and `chunks`. Throws `msg_too_long`, `invalid_chunks` or the errors of blocks. */
export function readChunks(workspace: Workspace, args: ApiArguments): StreamAddition {
  const chunks = args.structure('chunks') ?? []
  if (!Array.isArray(chunks)) throw new SlackApiError('invalid_chunks')
  const parts = chunks.map((chunk) => readChunk(workspace, chunk))
  const markdown = [args.text('markdown_text') ?? '', ...parts.map((part) => part.markdown ?? '')].join('')
  if (markdown.length > workspace.limits.maxMarkdownChars) throw new SlackApiError('msg_too_long')
  return {
    markdown,
    tasks: new Map(parts.flatMap((part) => part.task ?? [])),
    blocks: parts.flatMap((part) => part.blocks ?? []),
  }
}

export function addToStream(stream: OpenStream, addition: StreamAddition): OpenStream {
  return {
    ...stream,
    markdown: stream.markdown + addition.markdown,
    tasks: new Map([...stream.tasks, ...addition.tasks]),
    blocks: [...stream.blocks, ...addition.blocks],
  }
}

interface ChunkPart {
  readonly markdown?: string
  readonly task?: [[string, SlackBlock]]
  readonly blocks?: readonly SlackBlock[]
}

function readChunk(workspace: Workspace, chunk: unknown): ChunkPart {
  const { type, text, title, blocks } = asRecord(chunk)
  if (type === 'markdown_text' && typeof text === 'string') return { markdown: text }
  if (type === 'task_update') return { task: [readTask(asRecord(chunk))] }
  if (type === 'plan_update' && typeof title === 'string') return { task: [[PLAN_KEY, { type: 'plan', title }]] }
  if (type === 'blocks') return { blocks: readBlocks(workspace, blocks) }
  throw new SlackApiError('invalid_chunks')
}

function readTask({ id, title, status, details, output, sources }: Record<string, unknown>): [string, SlackBlock] {
  if (typeof id !== 'string' || typeof title !== 'string' || !TASK_STATUSES.has(status)) {
    throw new SlackApiError('invalid_chunks')
  }
  const extra = { ...(details !== undefined && { details }), ...(output !== undefined && { output }) }
  const task = { type: 'task_card', task_id: id, title, status, ...extra, ...(sources !== undefined && { sources }) }
  return [`task:${id}`, task]
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new SlackApiError('invalid_chunks')
  return value as Record<string, unknown>
}
