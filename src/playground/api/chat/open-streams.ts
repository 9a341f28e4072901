import { changeMessage } from '../../act/write-message.ts'
import { blockTextLength } from '../../blocks/block-text-length.ts'
import { expandedBlockCount } from '../../blocks/markdown-expansion.ts'
import type { Core } from '../../core.ts'
import { replaceMessage } from '../../state/messages.ts'
import type { PlaygroundChannel } from '../../state/people-and-channels.ts'
import type { SlackBlock, SlackMessage } from '../../state/slack-message.ts'
import type { OpenStream } from '../../state/surfaces.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'
import { existingMessage, writableChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'

/** A stream that may still be written to, with its message. */
export interface WritableStream {
  readonly channel: PlaygroundChannel
  readonly message: SlackMessage
  readonly stream: OpenStream
}

export function streamKey(channel: string, ts: string): string {
  return `${channel}:${ts}`
}

/**
 * Finds the stream a call names. Slack ends a stream five minutes after its start, however busy it is: from then on
 * appending and stopping both fail.
 */
export function findOpenStream(core: Core, args: ApiArguments): WritableStream {
  const { workspace } = core
  const channel = writableChannel(workspace, args.requiredText('channel'))
  const message = existingMessage(workspace, channel, args.requiredText('ts'))
  if (message.bot_id !== workspace.identity.botId) throw new SlackApiError('message_not_owned_by_app')
  const stream = workspace.streams.get(streamKey(channel.id, message.ts))
  if (stream === undefined) throw new SlackApiError('message_not_in_streaming_state')
  if (stream.stoppedByUser) throw new SlackApiError('stopped_by_user')
  const ageMs = workspace.now().getTime() - stream.startedAt.getTime()
  if (ageMs < workspace.limits.streamLifetimeMs) return { channel, message, stream }
  endStream(core, { channel, message, state: 'errored' })
  throw new SlackApiError('message_not_in_streaming_state')
}

/** Shows what the stream holds so far, without an event: Slack sends none while a message is being streamed. */
export function showStream(
  workspace: Workspace,
  { channel, message }: WritableStream,
  stream: OpenStream,
): SlackMessage {
  const shown = { ...message, ...streamContent(workspace, stream) }
  workspace.streams.set(streamKey(channel.id, message.ts), stream)
  replaceMessage(workspace, channel.id, shown)
  return shown
}

/** Takes the message out of the streaming state and tells the app. */
export function endStream(
  core: Core,
  { channel, message, state }: { channel: PlaygroundChannel; message: SlackMessage; state: 'completed' | 'errored' },
): SlackMessage {
  core.workspace.streams.delete(streamKey(channel.id, message.ts))
  const after: SlackMessage = { ...message, streaming_state: state }
  changeMessage(core, { channel, before: message, after })
  return after
}

function streamContent(workspace: Workspace, { markdown, tasks, blocks }: OpenStream): Partial<SlackMessage> {
  const all: SlackBlock[] = [...tasks.values(), ...markdownBlocks(markdown), ...blocks]
  const { maxMessageBlocks, maxMessageBlockChars } = workspace.limits
  if (blocks.length > maxMessageBlocks || expandedBlockCount(blocks) > maxMessageBlocks) {
    throw new SlackApiError('msg_blocks_too_many')
  }
  if (markdown.length > workspace.limits.maxMarkdownChars) throw new SlackApiError('msg_too_long')
  if (blockTextLength(all) > maxMessageBlockChars) throw new SlackApiError('msg_blocks_too_long')
  return { text: markdown, ...(all.length > 0 && { blocks: all }) }
}

function markdownBlocks(markdown: string): SlackBlock[] {
  return markdown === '' ? [] : [{ type: 'markdown', text: markdown }]
}
