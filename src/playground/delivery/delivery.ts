/** The three streams an app receives, by Slack's names. */
export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive'

/** Why an attempt counts as failed, by the names Slack puts into `x-slack-retry-reason`. */
export type FailureReason = 'http_timeout' | 'timeout' | 'http_error' | 'connection_failed'

/** How one attempt, or a delivery as a whole, ended. */
export type DeliveryOutcome =
  | {
      readonly acked: true
      readonly envelopeId: string
      /** What the app sent with the acknowledgement; absent for a bare one. */
      readonly body?: unknown
      /** Real time from writing to acknowledgement. */
      readonly latencyMs: number
    }
  | { readonly acked: false; readonly reason: FailureReason; readonly status?: number; readonly noRetry?: boolean }

/** One thing that goes to the app, over all its attempts. */
export interface Delivery {
  readonly kind: DeliveryKind
  readonly payload: Record<string, unknown>
  readonly acceptsResponsePayload: boolean
  /** Events only: the same in every attempt. */
  readonly eventId?: string
  /** `payload.event.type` of events. */
  readonly eventType?: string
  /** Attempts made so far. */
  attempts: number
  outcome?: DeliveryOutcome
}

/** What goes with one attempt. */
export interface Attempt {
  readonly delivery: Delivery
  /** 0 for the first. */
  readonly retryNum: number
  readonly retryReason?: FailureReason
  /** Cut the connection right after writing (sockets only). */
  readonly cut: boolean
}

/** An acknowledgement, for measuring. */
export interface AckRecord {
  readonly envelopeId: string
  readonly type: DeliveryKind
  readonly latencyMs: number
  readonly eventId?: string
}

/** Writes one attempt to the app. Never rejects. */
export interface Transport {
  /** False when nobody could receive it now. */
  readonly isReady: boolean
  send(attempt: Attempt): Promise<DeliveryOutcome>
}

/** A Slack event before it is wrapped for delivery. */
export type SlackEvent = Record<string, unknown> & { readonly type: string }

/** An event on its way. */
export interface DeliveredEvent {
  readonly eventId: string
  readonly type: string
  /** The whole body, as the app gets it. */
  readonly payload: Record<string, unknown>
  /** Resolves when the app acknowledged it, or when no further attempt will be made. Never rejects. */
  readonly outcome: Promise<DeliveryOutcome>
}
