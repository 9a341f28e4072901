import type { DigestId } from '../../domain/ids.ts'
import { runKeyOfMessage } from '../schedule/run-key.ts'
import type { OutboxContext } from './outbox-context.ts'

/**
 * Ends the run of a digest none of whose messages is still to be posted. What stands in the channel counts as told: the run
 * has failed only when not even the first message could be posted.
 */
export async function settleDigest({ store, log }: Pick<OutboxContext, 'store' | 'log'>, id: DigestId): Promise<void> {
  const messages = await store.digests.outboxOf(id)
  const first = messages[0]
  if (!first || messages.some(({ state }) => state === 'pending' || state === 'sending')) return
  const state = first.state === 'posted' ? 'delivered' : 'failed'
  await store.digests.finishRun({ key: runKeyOfMessage(first.key) }, state)
  log.info({ digestId: id, state, messages: messages.length }, 'digest settled')
}
