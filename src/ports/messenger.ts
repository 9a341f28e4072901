import type { Answer } from '../domain/answer.ts'
import type { Correction } from '../domain/correction.ts'
import type { Digest, OutboxMessage, RenderedMessage } from '../domain/digest.ts'
import type { ChannelId } from '../domain/ids.ts'
import type { StandingQuestion } from '../domain/standing-question.ts'
import type { Timestamp } from '../domain/timestamp.ts'

/** An answer to a question that was kept open. */
export interface StandingReply {
  readonly answer: Answer
  /** As it was before this answer. */
  readonly question: StandingQuestion
  /** True when no more answers follow. */
  readonly isLast: boolean
}

/**
 * Where digests, and what else must be posted once, are posted. `post` tries once: it never retries by itself after the request may have been read.
 * Errors: SLACK_UNAVAILABLE (worth another try, `reason` `unknown-outcome` when it may have been posted) and
 * SLACK_REFUSED (not worth one; `reason` is Slack's code).
 */
export interface Messenger {
  /** The digest as one or more messages; the first stands in the channel, the rest in its thread. Pure. */
  renderDigest(digest: Digest): readonly RenderedMessage[]
  /** The answer as one or more messages, all for the question's thread. Pure. */
  renderStandingReply(reply: StandingReply): readonly RenderedMessage[]
  /** The note on a correction, for the thread of what it corrects. Pure. */
  renderCorrection(correction: Correction): RenderedMessage
  post(message: OutboxMessage, options: { threadTs?: string; signal: AbortSignal }): Promise<{ ts: string }>
  /** Reads the channel (or the thread) back: the ts of the message that carries `key`, if it was posted. */
  findPosted(
    message: Pick<OutboxMessage, 'key' | 'channel' | 'digestId'>,
    options: { since: Timestamp; threadTs?: string; signal: AbortSignal },
  ): Promise<{ ts: string } | undefined>
  /**
   * Marks in a message of ours what a correction is about; doing it twice is doing it once. `unmarked`: nothing in the message
   * could be marked, or Slack does not let us. `gone`: the message was deleted, or its channel is. Error: SLACK_UNAVAILABLE.
   */
  amend(
    place: { channel: ChannelId; threadTs: string; ts: string },
    correction: Correction,
    options: { signal: AbortSignal },
  ): Promise<'marked' | 'unmarked' | 'gone'>
}
