import type { RenderedMessage } from '../../domain/digest.ts'
import { renderPlainMessage } from '../blocks/plain-message.ts'
import type { Desk } from '../desk.ts'
import { isLayoutRefusal } from '../errors/layout-refusal.ts'
import { contentOf } from './post-message.ts'

export interface EphemeralPost {
  readonly channel: string
  readonly user: string
  readonly threadTs?: string
  readonly message: RenderedMessage
  readonly signal: AbortSignal
}

type Parts = Pick<Desk, 'client' | 'caller'>

/** Shows a message to one person; blocks that Slack refuses are sent once more as plain sections. */
export async function showEphemeral(parts: Parts, post: EphemeralPost): Promise<void> {
  try {
    await send(parts, post)
  } catch (thrown) {
    if (!isLayoutRefusal(thrown)) throw thrown
    await send(parts, { ...post, message: renderPlainMessage(post.message) })
  }
}

async function send(
  { client, caller }: Parts,
  { channel, user, threadTs, message, signal }: EphemeralPost,
): Promise<void> {
  const post = { channel, user, ...contentOf(message) }
  const call = () => client.chat.postEphemeral(threadTs === undefined ? post : { ...post, thread_ts: threadTs })
  await caller.atMostOnce('chat.postEphemeral', call, { signal })
}
