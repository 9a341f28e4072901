import type { MessageMetadata } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { RenderedMessage } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { renderPlainMessage } from '../blocks/plain-message.ts'
import { isLayoutRefusal } from '../errors/layout-refusal.ts'
import { AGAIN, findByKey, isLive } from './find-by-key.ts'
import { postMessage } from './post-message.ts'
import { removeMessage } from './remove-message.ts'
import { replaceMessage } from './replace-message.ts'
import type { SlackCaller } from './slack-caller.ts'
import { type RetryParts, waitBeforeRetry } from './wait-before-retry.ts'

export interface PostParts extends RetryParts {
  readonly client: WebClient
  readonly caller: SlackCaller
}

export interface PostRequest {
  readonly channel: string
  readonly threadTs?: string
  readonly message: RenderedMessage
  /** Names the message for ever; travels in its metadata. */
  readonly key: string
  readonly eventType: string
  /** More for the metadata, such as the answer's id. */
  readonly payload?: Readonly<Record<string, string | number>>
  /** Slack's timestamp from which on to look for the message. */
  readonly oldest: string
  /** True when an earlier process may have posted it already. */
  readonly mayBePosted: boolean
  /** A live message of ours that this one takes the place of. */
  readonly replaces?: string
  readonly signal: AbortSignal
}

/**
 * Posts a message so that it is seen at most once: whenever an attempt may have been applied, the channel is read back
 * before the next one. A live message of the same key is replaced. Blocks that Slack refuses are sent once more as plain
 * sections. Errors: SLACK_UNAVAILABLE, SLACK_REFUSED.
 */
export async function postOnce(parts: PostParts, request: PostRequest): Promise<{ ts: string }> {
  if (request.replaces !== undefined) return finishLive(parts, request, request.replaces)
  let { message, mayBePosted } = request
  let isPlain = false
  for (const delayMs of [...parts.limits.retryDelaysMs, undefined]) {
    const found = mayBePosted ? await findByKey(parts.client, parts.caller, request) : undefined
    if (found !== undefined) return isLive(found) ? finishLive(parts, request, found.ts) : found
    const result = await postMessage(parts, { ...request, message, metadata: metadataOf(request) })
    if (result.ok) return result.value
    const { failure } = result
    mayBePosted ||= failure.kind === 'unknown-outcome'
    const isLayout = !isPlain && isLayoutRefusal(failure.error)
    if (isLayout) {
      message = renderPlainMessage(request.message)
      isPlain = true
      continue
    }
    const mayRetry = failure.kind !== 'refused'
    await waitBeforeRetry(parts, { method: 'chat.postMessage', failure, mayRetry, delayMs, signal: request.signal })
  }
  throw new NewsdeskError('SLACK_UNAVAILABLE', 'the attempts to post ran out', { reason: 'unknown-outcome' })
}

/** Where the live message can't be changed any more, it is taken away and the whole one posted under a key of its own. */
async function finishLive(parts: PostParts, request: PostRequest, ts: string): Promise<{ ts: string }> {
  const { channel, message, signal } = request
  const isDone = await replaceMessage(parts, { channel, ts, message, metadata: metadataOf(request) }, { signal })
  if (isDone) return { ts }
  await removeMessage(parts, { channel, ts }, { signal })
  const { replaces: _, ...again } = request
  return postOnce(parts, { ...again, key: `${request.key}${AGAIN}` })
}

function metadataOf({ eventType, key, payload }: PostRequest): MessageMetadata {
  return { event_type: eventType, event_payload: { ...payload, key } }
}
