import type { Question } from '../../domain/answer.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Messenger } from '../../ports/messenger.ts'
import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import type { Store } from '../../ports/store.ts'
import type { StandingLimits } from './limits.ts'

/** What the parts of standing questions work with. */
export interface StandingContext {
  readonly store: Pick<Store, 'standing' | 'articles'>
  /** Answers without keeping anything: what is posted is kept by us. */
  readonly ask: (question: Question, options: { signal: AbortSignal }) => Promise<AnswerRecord>
  readonly messenger: Pick<Messenger, 'renderStandingReply'>
  readonly clock: Clock
  readonly log: Log
  /** Names this process among all that share the store. */
  readonly owner: string
  /** IANA zone that "yesterday" is meant in. */
  readonly timezone: string
  readonly limits: StandingLimits
}
