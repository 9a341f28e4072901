import { blockTextLength } from '../../blocks/block-text-length.ts'
import type { BlockProblem } from '../../blocks/check.ts'
import { expandedBlockCount } from '../../blocks/markdown-expansion.ts'
import { validateBlocks } from '../../blocks/validate-blocks.ts'
import type { SlackBlock } from '../../state/slack-message.ts'
import type { Workspace } from '../../state/workspace.ts'
import { type ApiArguments, invalidArgument } from '../api-arguments.ts'
import { SlackApiError } from '../slack-api-error.ts'

/** What a message says, checked against Slack's limits. */
export interface MessageContent {
  readonly text: string
  readonly blocks?: readonly SlackBlock[]
  readonly attachments?: readonly Record<string, unknown>[]
}

/** Reads text, blocks, attachments and markdown_text of a call. Throws Slack's errors for each limit passed. */
export function readContent(workspace: Workspace, args: ApiArguments, maxTextChars: number): MessageContent {
  const markdown = args.text('markdown_text')
  if (markdown !== undefined) return readMarkdown(workspace, args, markdown)
  const text = args.text('text') ?? ''
  const blocks = readBlocks(workspace, args.structure('blocks'))
  const attachments = readAttachments(workspace, args.structure('attachments'))
  if (text.trim() === '' && blocks.length === 0 && attachments.length === 0) throw new SlackApiError('no_text')
  if (text.length > maxTextChars) throw new SlackApiError('msg_too_long')
  return { text, ...(blocks.length > 0 && { blocks }), ...(attachments.length > 0 && { attachments }) }
}

function readMarkdown(workspace: Workspace, args: ApiArguments, markdown: string): MessageContent {
  if (args.has('text') || args.has('blocks')) throw new SlackApiError('markdown_text_conflict')
  return { text: markdown, blocks: checkBlocks(workspace, [markdownBlock(workspace, markdown)]) }
}

/** Standard Markdown as a block; `msg_too_long` beyond the limit. */
function markdownBlock({ limits }: Workspace, markdown: string): SlackBlock {
  if (markdown.length > limits.maxMarkdownChars) throw new SlackApiError('msg_too_long')
  return { type: 'markdown', text: markdown }
}

/** The blocks of a message, with ids filled in; empty when there are none. */
export function readBlocks(workspace: Workspace, blocks: unknown): readonly SlackBlock[] {
  if (blocks === undefined || blocks === null || blocks === '') return []
  if (!Array.isArray(blocks)) throw new SlackApiError('invalid_blocks_format')
  if (blocks.length > workspace.limits.maxMessageBlocks) throw new SlackApiError('msg_blocks_too_many')
  return checkBlocks(workspace, blocks)
}

function checkBlocks(workspace: Workspace, blocks: readonly unknown[]): readonly SlackBlock[] {
  const { limits, ids, unsupportedBlocks } = workspace
  const problems = validateBlocks(blocks, { surface: 'message', unsupported: unsupportedBlocks })
  if (problems.length > 0) throw new SlackApiError('invalid_blocks', problems.map(describeProblem))
  const checked = blocks as readonly SlackBlock[]
  const expanded = expandedBlockCount(checked)
  if (expanded > limits.maxMessageBlocks) {
    throw new SlackApiError('invalid_blocks', [
      `[ERROR] ${expanded} blocks after expanding markdown, no more than ${limits.maxMessageBlocks} allowed`,
    ])
  }
  if (blockTextLength(checked) > limits.maxMessageBlockChars) throw new SlackApiError('msg_blocks_too_long')
  return checked.map((block) => ({ block_id: ids.next('b'), ...block }))
}

export function describeProblem({ message, pointer }: BlockProblem): string {
  return `[ERROR] ${message} [json-pointer:${pointer}]`
}

function readAttachments(workspace: Workspace, attachments: unknown): readonly Record<string, unknown>[] {
  if (attachments === undefined || attachments === null) return []
  if (!Array.isArray(attachments)) throw invalidArgument('attachments must be an array [json-pointer:/attachments]')
  if (attachments.length > workspace.limits.maxAttachments) throw new SlackApiError('too_many_attachments')
  return attachments as Record<string, unknown>[]
}
