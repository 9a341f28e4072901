import { NewsdeskError } from '../../domain/errors.ts'
import type { DigestId } from '../../domain/ids.ts'
import { MINUTE_MS, SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Messenger } from '../../ports/messenger.ts'
import { renderCorrection } from '../blocks/correction-lines.ts'
import { renderDigest } from '../blocks/digest-messages.ts'
import { renderPlainMessage } from '../blocks/plain-message.ts'
import { renderStandingReply } from '../blocks/standing-reply.ts'
import { bridgeLogger } from '../connection/bridge-logger.ts'
import { createWebClient } from '../connection/create-web-client.ts'
import { amendMessage } from '../deliver/amend-message.ts'
import { findByKey } from '../deliver/find-by-key.ts'
import { postMessage } from '../deliver/post-message.ts'
import { createSlackCaller } from '../deliver/slack-caller.ts'
import { isLayoutRefusal } from '../errors/layout-refusal.ts'
import { DEFAULT_SLACK_LIMITS, type SlackLimits } from '../limits.ts'

/** Names digests, and what else comes out of the outbox, in the metadata of messages. */
const DIGEST_EVENT = 'newsdesk_digest'
const REPLY_EVENT = 'newsdesk_reply'

/** Our clock and Slack's may differ by this much. */
const CLOCK_SKEW_MS = 2 * MINUTE_MS

export interface SlackMessengerOptions {
  readonly botToken: string
  /** Base address of the Web API; default Slack's. */
  readonly apiUrl?: string
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<SlackLimits>
}

/** Posts digests with a client of its own, so that they never hold up answers. */
export function createSlackMessenger({
  botToken,
  apiUrl,
  clock,
  log,
  limits: given,
}: SlackMessengerOptions): Messenger {
  const limits = { ...DEFAULT_SLACK_LIMITS, ...given }
  const settings = {
    logger: bridgeLogger(log),
    callTimeoutMs: limits.callTimeoutMs,
    ...(apiUrl !== undefined && { apiUrl }),
  }
  const client = createWebClient(botToken, settings)
  const parts = { client, caller: createSlackCaller({ clock, log, limits }) }
  /** Until when Slack asked us not to post in a channel; in milliseconds of the clock. */
  const pauses = new Map<string, number>()

  function refuseDuringPause(channel: string): void {
    const waitMs = (pauses.get(channel) ?? 0) - clock.now().getTime()
    if (waitMs > 0) throw limited(channel, waitMs)
    pauses.delete(channel)
  }

  return {
    renderDigest,
    renderStandingReply,
    renderCorrection,
    amend: (place, correction, { signal }) => amendMessage(parts, { ...place, correction, signal }),
    async post({ channel, key, digestId, message }, { threadTs, signal }) {
      refuseDuringPause(channel)
      const metadata = { event_type: eventTypeOf({ digestId }), event_payload: { key } }
      const post = { channel, metadata, signal, ...(threadTs !== undefined && { threadTs }) }
      const result = await postMessage(parts, { ...post, message })
      if (result.ok) return result.value
      const { failure } = result
      if (failure.kind === 'rate-limited') pauses.set(channel, clock.now().getTime() + failure.retryAfterMs)
      if (!isLayoutRefusal(failure.error)) throw failure.error
      const plain = await postMessage(parts, { ...post, message: renderPlainMessage(message) })
      if (plain.ok) return plain.value
      throw plain.failure.error
    },
    async findPosted({ key, channel, digestId }, { since, threadTs, signal }) {
      const oldest = String(Math.max(0, Date.parse(since) - CLOCK_SKEW_MS) / SECOND_MS)
      const place = { channel, ...(threadTs !== undefined && { threadTs }) }
      const eventType = eventTypeOf({ digestId })
      const found = await findByKey(client, parts.caller, { ...place, oldest, key, eventType, signal })
      return found === undefined ? undefined : { ts: found.ts }
    },
  }
}

function eventTypeOf({ digestId }: { digestId: DigestId | undefined }): string {
  return digestId === undefined ? REPLY_EVENT : DIGEST_EVENT
}

function limited(channel: string, waitMs: number): NewsdeskError {
  const retryAfterSeconds = Math.ceil(waitMs / SECOND_MS)
  const message = `Slack limits posting in ${channel}: again in ${retryAfterSeconds} s`
  const error = new NewsdeskError('SLACK_UNAVAILABLE', message, { reason: 'rate-limited' })
  return Object.assign(error, { retryAfterSeconds })
}
