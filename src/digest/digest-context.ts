import type { DigestId, SubscriptionId } from '../domain/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Messenger } from '../ports/messenger.ts'
import type { Store } from '../ports/store.ts'
import type { Writer } from '../ports/writer.ts'
import type { DigestLimits } from './limits.ts'

/** What the parts of this feature work with. */
export interface DigestContext {
  readonly store: Pick<Store, 'articles' | 'stories' | 'sources' | 'subscriptions' | 'digests' | 'corrections'>
  /** Preferred first, the extractive one last. */
  readonly writers: readonly Writer[]
  /** Absent: digests can be previewed but not posted. */
  readonly messenger?: Messenger
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
  /** Names this process among all that share the store. */
  readonly owner: string
  readonly limits: DigestLimits
}

export function newDigestId({ newId }: Pick<DigestContext, 'newId'>): DigestId {
  return newId() as DigestId
}

export function newSubscriptionId({ newId }: Pick<DigestContext, 'newId'>): SubscriptionId {
  return newId() as SubscriptionId
}
