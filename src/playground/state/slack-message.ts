/** A Block Kit block as it went over the wire. */
export type SlackBlock = Record<string, unknown> & { readonly type: string }

export interface MessageMetadata {
  readonly event_type: string
  readonly event_payload: Record<string, unknown>
}

export interface Reaction {
  readonly name: string
  readonly users: readonly string[]
  readonly count: number
}

type StreamingState = 'in_progress' | 'completed' | 'errored'

/** A message in Slack's own field names, because tests and the page read it as an app would. */
export interface SlackMessage {
  readonly type: 'message'
  readonly ts: string
  readonly team: string
  readonly text: string
  readonly user?: string
  readonly subtype?: string
  readonly bot_id?: string
  readonly app_id?: string
  readonly username?: string
  readonly icons?: Record<string, string>
  readonly client_msg_id?: string
  readonly blocks?: readonly SlackBlock[]
  readonly attachments?: readonly Record<string, unknown>[]
  readonly metadata?: MessageMetadata
  readonly thread_ts?: string
  readonly edited?: { readonly user: string; readonly ts: string }
  readonly reactions?: readonly Reaction[]
  readonly streaming_state?: StreamingState
  readonly unfurl_links?: boolean
  readonly unfurl_media?: boolean
}

/** A message only one person sees. Never returned by conversations.history. */
export interface EphemeralMessage {
  readonly ts: string
  readonly channel: string
  /** Who sees it. */
  readonly user: string
  readonly text: string
  readonly blocks?: readonly SlackBlock[]
  readonly thread_ts?: string
  /** Absent when Slack itself speaks (a command that failed, an invitation prompt). */
  readonly bot_id?: string
}
