import type { Timestamp } from '../../domain/timestamp.ts'

/** Claims by key, so that each Slack event, command or action is handled once by one process, also after a restart. */
export interface EventStore {
  /** True for the first caller with any of the keys; all keys are claimed together. `payload` is attached in the same step. */
  claim(keys: readonly string[], claim: { owner: string; at: Timestamp; payload?: string }): Promise<boolean>
  /** Marks the work as finished. Claims that were never finished are listed by `unfinished`. */
  finish(keys: readonly string[]): Promise<void>
  /** Puts a payload in the place of the one that was read. False when somebody was faster, or the work is finished. */
  exchange(key: string, payload: { before: string; after: string }): Promise<boolean>
  unfinished(options: {
    olderThan: Timestamp
    newerThan: Timestamp
  }): Promise<readonly { key: string; payload?: string }[]>
}
