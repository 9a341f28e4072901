import type { Answer } from '../../domain/answer.ts'
import type { ChannelId, StandingQuestionId } from '../../domain/ids.ts'
import type { PersonHash } from '../../domain/payer.ts'
import type { StandingQuestion } from '../../domain/standing-question.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import type { AnswerPlace } from '../../ports/store/answer-store.ts'
import type { OpenOutcome } from '../../ports/store/standing-store.ts'

/** What became of the wish to keep a question open. `limit`: how many there may be, when there are too many. */
export type KeepOutcome =
  | { readonly kind: 'opened' | 'already-open'; readonly until: Timestamp }
  | { readonly kind: Extract<OpenOutcome, 'channel-full' | 'person-full'>; readonly limit: number }

/** That somebody wants the question of an answer kept open, in the thread where it stands. */
export interface KeepWish {
  readonly answer: Answer
  readonly place: Required<Pick<AnswerPlace, 'channel' | 'threadTs'>>
  readonly person: PersonHash
}

/** Questions that wait for articles. */
export interface StandingQuestions {
  /** Keeps the question of an answer open. Doing it twice is doing it once. */
  keepOpen(wish: KeepWish): Promise<KeepOutcome>
  /** False when it was not open. */
  close(id: StandingQuestionId): Promise<boolean>
  openIn(channel: ChannelId): Promise<readonly StandingQuestion[]>
  /**
   * Checks open questions against what came in since their last check, and puts answers into the outbox. Nearly free while
   * nothing came in. Returns how many were answered. Errors: STORE_FAILED; a question that fails by itself is tried again.
   */
  check(options: { signal: AbortSignal }): Promise<number>
}
