import type { Digest, OutboxMessage, RenderedMessage } from '../../../../src/domain/digest.ts'
import { NewsdeskError } from '../../../../src/domain/errors.ts'
import type { Messenger } from '../../../../src/ports/messenger.ts'

export interface PostedMessage {
  readonly key: string
  readonly channel: string
  readonly ts: string
  readonly threadTs?: string
  readonly text: string
}

/** What happens to the next post: refused, limited, or lost before or after it reached the channel. */
export type PostFault = 'refused' | 'limited' | 'lost-before' | 'lost-after'

export interface ChannelMessenger extends Messenger {
  readonly posted: readonly PostedMessage[]
  /** How often a channel was read back. */
  readonly reads: () => number
  /** Faults for the posts to come, first come first. */
  readonly faults: PostFault[]
  /** Stories that go into one message. */
  storiesPerMessage: number
}

/** Channels in memory: they keep what was posted, whatever becomes of the process that posts. */
export function createChannelMessenger(): ChannelMessenger {
  const posted: PostedMessage[] = []
  const faults: PostFault[] = []
  let reads = 0
  const messenger: ChannelMessenger = {
    posted,
    faults,
    reads: () => reads,
    storiesPerMessage: 2,
    renderDigest: (digest) => render(digest, messenger.storiesPerMessage),
    renderStandingReply: ({ answer }) => [{ text: answer.text, blocks: [{ type: 'section' }] }],
    renderCorrection: ({ changes }) => ({ text: changes.map(({ before }) => before).join(' '), blocks: [] }),
    amend: async () => 'marked',
    async post(message, { threadTs }) {
      const fault = faults.shift()
      if (fault === 'refused')
        throw new NewsdeskError('SLACK_REFUSED', 'the channel is archived', { reason: 'is_archived' })
      if (fault === 'limited') throw unavailable('rate-limited')
      if (fault === 'lost-before') throw unavailable('unknown-outcome')
      const ts = `1790000000.${String(posted.length + 1).padStart(6, '0')}`
      posted.push({ ...placeOf(message, threadTs), ts })
      if (fault === 'lost-after') throw unavailable('unknown-outcome')
      return { ts }
    },
    async findPosted({ key, channel }, { threadTs }) {
      reads += 1
      const found = posted.find((one) => one.key === key && one.channel === channel && one.threadTs === threadTs)
      return found && { ts: found.ts }
    },
  }
  return messenger
}

function render({ stories }: Digest, perMessage: number): readonly RenderedMessage[] {
  const messages: RenderedMessage[] = []
  for (let at = 0; at < stories.length; at += perMessage) {
    const text = stories
      .slice(at, at + perMessage)
      .map(({ headline, state, claims }) => `[${state}] ${headline}: ${claims.map((claim) => claim.text).join(' ')}`)
    messages.push({ text: text.join('\n'), blocks: [{ type: 'section' }] })
  }
  return messages
}

function placeOf({ key, channel, message }: OutboxMessage, threadTs: string | undefined) {
  return { key, channel, text: message.text, ...(threadTs !== undefined && { threadTs }) }
}

function unavailable(reason: string): NewsdeskError {
  return new NewsdeskError('SLACK_UNAVAILABLE', 'Slack did not answer', { reason })
}
