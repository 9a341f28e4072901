import type { Store } from '../../ports/store.ts'
import type { OutboxContext } from './outbox-context.ts'
import { settleDigest } from './settle-digest.ts'

/** Ends the runs whose last message was posted or given up just before a process died. */
export async function settleWritten({
  store,
  log,
}: {
  store: Pick<Store, 'digests' | 'subscriptions'>
  log: OutboxContext['log']
}): Promise<void> {
  const channels = new Set((await store.subscriptions.list()).map(({ channel }) => channel))
  for (const channel of channels) {
    for (const { id } of await store.digests.undeliveredTo(channel)) await settleDigest({ store, log }, id)
  }
}
