import type { Answer } from '../../domain/answer.ts'
import type { AnswerId, ArticleId, ChannelId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

/** Where a question was asked, and where its answer was posted. */
export interface AnswerPlace {
  readonly channel: ChannelId
  /** Absent of an answer to a command, which only one person has seen. */
  readonly threadTs?: string
  readonly messageTs?: string
  /** Of an answer in several messages: the ones after the first. */
  readonly moreTs?: readonly string[]
}

/** An answer with what was retrieved for it, so that it can be explained later. */
export interface AnswerRecord {
  readonly answer: Answer
  readonly place?: AnswerPlace
  /** Passages in rank order with the parts of their scores. */
  readonly retrieved: readonly {
    readonly articleId: ArticleId
    readonly passageId: string
    readonly score: number
    readonly why: Readonly<Record<string, number>>
  }[]
}

/** How many people called an answer good or bad. */
export interface FeedbackCounts {
  readonly good: number
  readonly bad: number
}

export interface AnswerStore {
  /** Saving an id again replaces the record. */
  save(record: AnswerRecord): Promise<void>
  /** Remembers where an answer was posted. Of one that was forgotten nothing is kept. */
  place(id: AnswerId, place: AnswerPlace): Promise<void>
  get(id: AnswerId): Promise<AnswerRecord | undefined>
  /** Answers given in a thread, oldest first. */
  inThread(channel: ChannelId, threadTs: string): Promise<readonly AnswerRecord[]>
  /**
   * Deletes what was asked in a channel, or in one thread of it, and what was still to be answered there. Returns how many
   * answers.
   */
  forget(channel: ChannelId, threadTs?: string): Promise<number>
  /** Last-wins per person: a person is known by an opaque hash only. */
  recordFeedback(id: AnswerId, feedback: { person: string; verdict: 'good' | 'bad'; at: Timestamp }): Promise<void>
  feedback(id: AnswerId): Promise<FeedbackCounts>
  /** Ids whose id starts so; lets people type a short form. */
  findByPrefix(prefix: string, limit: number): Promise<readonly AnswerId[]>
}
