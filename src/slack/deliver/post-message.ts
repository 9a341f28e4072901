import type { KnownBlock, MessageMetadata } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { RenderedMessage } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { CallResult, SlackCaller } from './slack-caller.ts'

export interface MessagePost {
  readonly channel: string
  readonly threadTs?: string
  readonly message: RenderedMessage
  readonly metadata?: MessageMetadata
  readonly signal: AbortSignal
}

/** One attempt of chat.postMessage, without previews of links. */
export async function postMessage(
  { client, caller }: { client: WebClient; caller: SlackCaller },
  { channel, threadTs, message, metadata, signal }: MessagePost,
): Promise<CallResult<{ ts: string }>> {
  const post = {
    channel,
    ...contentOf(message),
    unfurl_links: false,
    unfurl_media: false,
    ...(metadata !== undefined && { metadata }),
  }
  const call = () => client.chat.postMessage(threadTs === undefined ? post : { ...post, thread_ts: threadTs })
  const result = await caller.once('chat.postMessage', call, { signal })
  if (!result.ok) return result
  return result.value.ts === undefined
    ? { ok: false, failure: withoutTs() }
    : { ok: true, value: { ts: result.value.ts } }
}

/** A rendered message as arguments of Slack's methods. Its blocks came out of our own builders. */
export function contentOf({ text, blocks }: RenderedMessage): { text: string; blocks: KnownBlock[] } {
  return { text, blocks: [...blocks] as KnownBlock[] }
}

function withoutTs(): { kind: 'unknown-outcome'; error: NewsdeskError } {
  const kind = 'unknown-outcome'
  return { kind, error: new NewsdeskError('SLACK_UNAVAILABLE', 'Slack named no ts for a message', { reason: kind }) }
}
