import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Messenger } from '../../ports/messenger.ts'
import type { Store } from '../../ports/store.ts'
import type { DigestLimits } from '../limits.ts'

/** What delivery needs. */
export interface OutboxContext {
  readonly store: Pick<Store, 'digests' | 'corrections'>
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Log
  /** Names this process among all that share the store. */
  readonly owner: string
  readonly limits: Pick<DigestLimits, 'outboxLeaseMs' | 'postTimeoutMs' | 'deliverWithinMs' | 'maxPauseMs'>
}
