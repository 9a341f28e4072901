import type { OutboxMessage } from '../../domain/digest.ts'
import type { ArticleId, ChannelId, StandingQuestionId } from '../../domain/ids.ts'
import type { StandingQuestion, ToldClaim } from '../../domain/standing-question.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import type { AnswerRecord } from './answer-store.ts'

/** How many questions may be open at once. */
interface StandingLimits {
  readonly perChannel: number
  readonly perPerson: number
}

export type OpenOutcome = 'opened' | 'already-open' | 'channel-full' | 'person-full'

/** A question that is ours to check until the lease ends. */
export interface StandingCheck {
  readonly question: StandingQuestion
  /** Articles of which a version came in that the question was not checked against yet, oldest first. */
  readonly arrivals: readonly ArticleId[]
  /** Where the check ends: opaque, to be given back. */
  readonly mark: number
}

/** What a check of a question found to post. */
export interface StandingAnswer {
  /** Its place is the question's thread, not yet with a message. */
  readonly record: AnswerRecord
  readonly messages: readonly Pick<OutboxMessage, 'key' | 'position' | 'message'>[]
  readonly told: readonly ToldClaim[]
  /** True for the last answer that a question gets. */
  readonly isLast: boolean
  readonly at: Timestamp
}

export interface StandingStore {
  /**
   * Keeps a question open, within the limits. It is checked against what came in after `askedAt`. One that was closed is
   * opened again, with what its thread was told.
   */
  open(
    question: Omit<StandingQuestion, 'state' | 'answers' | 'told'>,
    options: { askedAt: Timestamp; limits: StandingLimits },
  ): Promise<OpenOutcome>
  get(id: StandingQuestionId): Promise<StandingQuestion | undefined>
  /** False when it was not open. */
  close(id: StandingQuestionId): Promise<boolean>
  /** Open questions of a channel whose time is not over, oldest first. */
  openIn(channel: ChannelId, now: Timestamp): Promise<readonly StandingQuestion[]>
  /**
   * Takes open questions that articles came in for since their last check, each for one process until `leaseUntil`; those
   * that waited longest first. Costs next to nothing while nothing came in. `maxArrivals` bounds each list: the rest is for
   * the next check.
   */
  takeDue(options: {
    owner: string
    now: Timestamp
    leaseUntil: Timestamp
    limit: number
    maxArrivals: number
  }): Promise<readonly StandingCheck[]>
  /** Ends a check that found nothing to post. Before `notBefore` the question is not taken again. */
  endCheck(check: StandingCheck, options: { owner: string; notBefore?: Timestamp }): Promise<void>
  /**
   * Ends a check with an answer: keeps it and puts its messages into the outbox, in one step. False when the question was
   * closed meanwhile, or another process took it after the lease ran out: nothing is posted then.
   */
  answer(check: StandingCheck, options: { owner: string; answer: StandingAnswer }): Promise<boolean>
}
