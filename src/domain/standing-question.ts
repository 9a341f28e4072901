import type { ArticleId, ChannelId, StandingQuestionId } from './ids.ts'
import type { PersonHash } from './payer.ts'
import type { Timestamp } from './timestamp.ts'

/**
 * A question that was not found an answer and is kept open: it is answered in its thread when new articles make that
 * possible, and again when the evidence changes, until it is closed or its time is over.
 */
export interface StandingQuestion {
  readonly id: StandingQuestionId
  readonly channel: ChannelId
  readonly threadTs: string
  /** Who keeps it open: what models cost for it is theirs. */
  readonly person: PersonHash
  /** The stand-alone wording. */
  readonly question: string
  readonly timezone?: string
  readonly openedAt: Timestamp
  readonly expiresAt: Timestamp
  readonly state: 'open' | 'closed'
  /** How often it was answered. */
  readonly answers: number
  /** What its thread was told so far. */
  readonly told: readonly ToldClaim[]
}

/** A claim that a thread was told, with the independent reports it rests on: a syndicated copy stands for its original. */
export interface ToldClaim {
  readonly text: string
  readonly origins: readonly ArticleId[]
}
