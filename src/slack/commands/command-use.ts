import type { RespondFn } from '@slack/bolt'
import type { RenderedMessage } from '../../domain/digest.ts'

/** A slash command as it came, and the way back to who used it. */
export interface CommandUse {
  readonly channel: string
  readonly user: string
  readonly respond: RespondFn
  readonly signal: AbortSignal
}

/** What a command shows to the person who used it. */
export type CommandReply = readonly RenderedMessage[]
