import type { Claim, RejectedClaim } from './claim.ts'
import type { AnswerId, ArticleId, ChannelId } from './ids.ts'
import type { LimitKind, PersonHash } from './payer.ts'
import type { Timestamp } from './timestamp.ts'

/** What a person asked, with what is needed to understand it. */
export interface Question {
  readonly text: string
  /** Only what was known at this instant may be used. Absent: everything known now. */
  readonly asOf?: Timestamp
  /** IANA zone that "yesterday" is meant in. Absent: UTC. */
  readonly timezone?: string
  /** Earlier turns of the same thread, oldest first. */
  readonly history?: readonly Turn[]
  readonly channel?: ChannelId
  readonly threadTs?: string
  /** Who asks, for the limits of spending; it is not kept with the answer. */
  readonly person?: PersonHash
}

export interface Turn {
  readonly question: string
  readonly answer: string
}

/** Two or more verified claims on the same fact that differ; shown side by side, never averaged. */
export interface Conflict {
  readonly sides: readonly Claim[]
  /** The place in `sides` of a later report that says it corrects the others. */
  readonly correctedBy?: number
}

/** A passage shown when no answer was found. */
export interface NearestPassage {
  readonly articleId: ArticleId
  readonly externalId?: string
  readonly url?: string
  readonly title: string
  readonly siteName?: string
  readonly publishedAt?: Timestamp
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
}

/** One call to a model and what it used. `costUsd` is absent where no prices are set. */
export interface ModelCall {
  readonly model: string
  /** name@version */
  readonly prompt: string
  readonly usage: Usage
  readonly costUsd?: number
}

export type WriterKind = 'openai' | 'extractive'

/** Why a model was not used although one is configured. */
export type FallbackReason = 'model-unavailable' | 'model-timeout' | 'model-invalid' | 'model-unverified' | 'budget'

/** A writer that came before the one that wrote, and why it did not. */
export interface PassedOver {
  readonly model?: string
  readonly reason: FallbackReason
  /** Whose daily limit stood against it, when the reason is `budget`. */
  readonly limit?: LimitKind
}

/** An article that holds text which addresses a model instead of a reader. */
export interface SuspiciousArticle {
  readonly articleId: ArticleId
  readonly title: string
}

export interface Answer {
  readonly id: AnswerId
  readonly question: string
  /** The stand-alone wording that was searched for, when it differs from the question. */
  readonly searchedFor?: string
  readonly status: 'answered' | 'not_found'
  /** Plain text of the claims, for notifications and logs of people; the claims are the answer. */
  readonly text: string
  readonly claims: readonly Claim[]
  readonly conflicts: readonly Conflict[]
  readonly evidence: {
    readonly articles: number
    readonly oldest?: Timestamp
    readonly newest?: Timestamp
    /** Set when the question asks for what is new and the newest evidence is old, or has no date. */
    readonly isOld?: true
  }
  readonly searched: { readonly articles: number; readonly from?: Timestamp; readonly to?: Timestamp }
  readonly nearest: readonly NearestPassage[]
  /** Of an answer that was not found: sources that could not be read at the time, by name. */
  readonly sourcesDown?: readonly string[]
  /** 0 to 1: how sure we are that the claims answer the question. */
  readonly confidence: number
  /** Articles among the evidence that hold text addressed to a model. */
  readonly suspicious: readonly SuspiciousArticle[]
  readonly writer: WriterKind
  /** Why the preferred writer did not write. */
  readonly fallbackReason?: FallbackReason
  /** Every writer that was tried in vain, in order. */
  readonly passedOver?: readonly PassedOver[]
  readonly model?: string
  /** name@version of the prompt that was used. */
  readonly prompt?: string
  /** Of all calls to models that the question took, also those that came to nothing. */
  readonly usage?: Usage
  readonly costUsd?: number
  readonly calls?: readonly ModelCall[]
  readonly asOf: Timestamp
  readonly answeredAt: Timestamp
  readonly tookMs: number
  readonly rejected: readonly RejectedClaim[]
}
