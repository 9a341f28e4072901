import type { KnownBlock, MessageMetadata } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { Correction } from '../../domain/correction.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { markCorrection } from '../blocks/mark-correction.ts'
import { FALLBACK_CHARS } from '../blocks/message-limits.ts'
import type { SlackCaller } from './slack-caller.ts'

const GONE = new Set(['message_not_found', 'thread_not_found', 'channel_not_found', 'is_archived', 'not_in_channel'])
const CORRECTED = '(corrected) '

interface PostedMessage {
  readonly ts?: string
  readonly bot_id?: string
  readonly text?: string
  readonly blocks?: unknown[]
  readonly metadata?: object
}

export interface AmendRequest {
  readonly channel: string
  readonly threadTs: string
  readonly ts: string
  readonly correction: Correction
  readonly signal: AbortSignal
}

type Parts = { readonly client: WebClient; readonly caller: SlackCaller }

/** Reads a message of ours as it stands, marks it, and writes it back. Errors: SLACK_UNAVAILABLE, SLACK_REFUSED for our token. */
export async function amendMessage(parts: Parts, request: AmendRequest): Promise<'marked' | 'unmarked' | 'gone'> {
  try {
    const message = await readMessage(parts, request)
    if (message?.blocks === undefined || message.bot_id === undefined) return 'gone'
    const before = message.blocks as KnownBlock[]
    const blocks = markCorrection(before, request.correction)
    if (blocks === undefined) return 'unmarked'
    if (JSON.stringify(blocks) !== JSON.stringify(before)) await writeMessage(parts, request, message, blocks)
    return 'marked'
  } catch (thrown) {
    const error = NewsdeskError.from(thrown)
    if (error.code !== 'SLACK_REFUSED') throw error
    return GONE.has(error.reason ?? '') ? 'gone' : 'unmarked'
  }
}

async function readMessage({ client, caller }: Parts, request: AmendRequest): Promise<PostedMessage | undefined> {
  const { channel, threadTs, ts, signal } = request
  // The parent of a thread always comes along.
  const page = { channel, ts: threadTs, oldest: ts, latest: ts, inclusive: true, limit: 2, include_all_metadata: true }
  const call = () => client.conversations.replies(page)
  const { messages } = await caller.idempotent<{ messages?: PostedMessage[] }>('conversations.replies', call, {
    signal,
  })
  return messages?.find((message) => message.ts === ts)
}

async function writeMessage(
  { client, caller }: Parts,
  { channel, ts, signal }: AmendRequest,
  { text = '', metadata }: PostedMessage,
  blocks: readonly KnownBlock[],
): Promise<void> {
  const marked = text.startsWith(CORRECTED) ? text : `${CORRECTED}${text}`
  const update = {
    channel,
    ts,
    text: marked.slice(0, FALLBACK_CHARS),
    blocks: [...blocks],
    ...(metadata !== undefined && { metadata: metadata as MessageMetadata }),
  }
  await caller.idempotent('chat.update', () => client.chat.update(update), { signal })
}
