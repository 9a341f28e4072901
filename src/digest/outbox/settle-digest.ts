import type { DigestId } from '../../domain/ids.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { runKeyOfMessage } from '../schedule/run-key.ts'

/**
 * Ends the run of a digest none of whose messages is still to be posted. What stands in the channel counts as told: the run
 * has failed only when not even the first message could be posted.
 */
export async function settleDigest(
  { store, log }: { store: Pick<Store, 'digests'>; log: Log },
  id: DigestId,
): Promise<void> {
  const messages = await store.digests.outboxOf(id)
  const first = messages[0]
  if (!first || messages.some(({ state }) => state === 'pending' || state === 'sending')) return
  const state = first.state === 'posted' ? 'delivered' : 'failed'
  await store.digests.finishRun({ key: runKeyOfMessage(first.key) }, state)
  log.info({ digestId: id, state, messages: messages.length }, 'digest settled')
}
