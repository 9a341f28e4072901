/** `reconnecting`: events wait at Slack meanwhile. `failed`: it will not come back by itself. */
export type ConnectionState = 'stopped' | 'connecting' | 'ready' | 'reconnecting' | 'failed'

/** How events reach the app. */
export interface Connection {
  readonly state: ConnectionState
  /** Where events are posted to, over HTTP; undefined in Socket Mode and before the start. */
  readonly url: string | undefined
  /** Rejects when it can't go on, such as after the token was revoked. Never resolves. */
  readonly failed: Promise<never>
  /** Resolves when events can come in. Errors: SLACK_REFUSED, SLACK_UNAVAILABLE, CONFIG_INVALID. */
  start(): Promise<void>
  /** Takes no more events. Never rejects. */
  stop(): Promise<void>
}
