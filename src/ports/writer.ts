import type { ModelCall, Turn, WriterKind } from '../domain/answer.ts'
import type { DraftClaim, RejectedClaim } from '../domain/claim.ts'
import type { ArticleId } from '../domain/ids.ts'
import type { Payer } from '../domain/payer.ts'
import type { Timestamp } from '../domain/timestamp.ts'

/** A passage as a writer sees it: numbered, with what is needed to judge it. */
export interface Evidence {
  /** The number by which a draft's quotes name this passage; 1-based, in rank order. */
  readonly n: number
  readonly articleId: ArticleId
  readonly title: string
  readonly siteName?: string
  readonly publishedAt?: Timestamp
  /** The passage without text that addresses a model. */
  readonly text: string
  /** Relevance by search, best = 1. */
  readonly score: number
}

export type WritingTask =
  | {
      readonly kind: 'answer'
      readonly question: string
      readonly asOf: Timestamp
      readonly timezone?: string
      readonly evidence: readonly Evidence[]
      /** Inverse document frequency of the question's words (lower case), by the corpus that was searched. */
      readonly termWeights: ReadonlyMap<string, number>
      /** The question was asked as of an instant, or for what is new: old evidence then says little. */
      readonly expectsFresh?: boolean
      /** Set in the one repair round: what was rejected, and why. */
      readonly repair?: readonly RejectedClaim[]
    }
  | {
      readonly kind: 'digest-story'
      readonly headline: string
      readonly evidence: readonly Evidence[]
      readonly maxClaims: number
      readonly repair?: readonly RejectedClaim[]
    }

export type WriterEvent =
  | { readonly type: 'claim'; readonly claim: DraftClaim }
  | {
      readonly type: 'end'
      readonly model?: string
      /** name@version */
      readonly prompt?: string
      /** 0 to 1: how sure the writer is that the evidence answers, also when it proposed nothing. */
      readonly confidence?: number
      /** What comes closest, from a writer that proposed nothing but is not far from an answer. */
      readonly closest?: DraftClaim
    }

export interface WriteOptions {
  readonly signal: AbortSignal
  /** Whose daily limits count. Absent: the workspace's alone. */
  readonly payer?: Payer
  /** Told of each call to a model when its cost is known, also when it came to nothing. */
  readonly onCall?: (call: ModelCall) => void
}

/**
 * Proposes claims with quotes. It is never trusted: everything it says is verified behind this port.
 * A stream of no claims and an `end` means: the evidence does not answer. Errors: MODEL_UNAVAILABLE with `reason`
 * (`timeout`, `rate-limited`, `server-error`, `invalid-output`, `refused-connection`, `refused-request`, `cut-off`,
 * `unauthorised`, `cooling-down`; `budget-workspace`, `budget-channel` or `budget-person` where a daily limit does not
 * cover the call).
 */
export interface Writer {
  readonly kind: WriterKind
  /** Of a writer that asks one. */
  readonly model?: string
  write(task: WritingTask, options: WriteOptions): AsyncIterable<WriterEvent>
  /** The question made to stand alone, from the turns before it; undefined when this writer can't. */
  rewriteQuestion?(question: string, history: readonly Turn[], options: WriteOptions): Promise<string>
}
