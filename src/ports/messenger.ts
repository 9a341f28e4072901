import type { Digest, OutboxMessage, RenderedMessage } from '../domain/digest.ts'
import type { Timestamp } from '../domain/timestamp.ts'

/**
 * Where digests are posted. `post` tries once: it never retries by itself after the request may have been read.
 * Errors: SLACK_UNAVAILABLE (worth another try, `reason` `unknown-outcome` when it may have been posted) and
 * SLACK_REFUSED (not worth one; `reason` is Slack's code).
 */
export interface Messenger {
  /** The digest as one or more messages; the first stands in the channel, the rest in its thread. Pure. */
  renderDigest(digest: Digest): readonly RenderedMessage[]
  post(message: OutboxMessage, options: { threadTs?: string; signal: AbortSignal }): Promise<{ ts: string }>
  /** Reads the channel (or the thread) back: the ts of the message that carries `key`, if it was posted. */
  findPosted(
    message: Pick<OutboxMessage, 'key' | 'channel'>,
    options: { since: Timestamp; threadTs?: string; signal: AbortSignal },
  ): Promise<{ ts: string } | undefined>
}
