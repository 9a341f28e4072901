import { z } from 'zod'
import type { BotIdentity } from '../connection/bot-identity.ts'
import type { Desk } from '../desk.ts'
import { type Incoming, messageKey } from '../turn/incoming.ts'
import { readSlackText, type TypedText } from '../turn/read-slack-text.ts'

/** What we read of `message` and `app_mention` events; Slack sends much more. */
const messageEventSchema = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.unknown()).optional(),
  hidden: z.boolean().optional(),
  deleted_ts: z.string().optional(),
  /** The workspace of the person who wrote it, where it may be another one. */
  user_team: z.string().optional(),
  source_team: z.string().optional(),
})
export type MessageEvent = z.output<typeof messageEventSchema>

/** A person's message, ready to be let in. */
export interface PersonMessage {
  readonly event: MessageEvent
  readonly typed: TypedText
  readonly turn: Incoming
}

/** Subtypes under which people say something to everybody: all others are edits, joins, bots and the like. */
const SPOKEN_SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast'])

export function parseMessageEvent(event: unknown): MessageEvent {
  return messageEventSchema.parse(event)
}

/** Undefined for what is not a person of this workspace speaking: bots, the bot itself, edits, deletions, notices. */
export function readPersonMessage(desk: Desk, event: MessageEvent, eventId: string): PersonMessage | undefined {
  const { identity } = desk
  const { user } = event
  if (!SPOKEN_SUBTYPES.has(event.subtype) || event.hidden === true || event.bot_id !== undefined) return undefined
  if (user === undefined || user === identity.botUserId) return undefined
  if (isFromElsewhere(event, identity)) {
    desk.log.info({ channel: event.channel, ts: event.ts }, 'a person of another workspace is not answered')
    return undefined
  }
  const typed = readSlackText(event.text, identity.botUserId)
  return { event, typed, turn: buildTurn({ ...event, user }, typed.text, eventId) }
}

/** In a channel shared with another company, what we have read is for our own people. */
function isFromElsewhere({ user_team, source_team }: MessageEvent, { teamId, enterpriseId }: BotIdentity): boolean {
  const team = user_team ?? source_team
  return team !== undefined && team !== teamId && team !== enterpriseId
}

function buildTurn(event: MessageEvent & { user: string }, text: string, eventId: string): Incoming {
  const { channel, ts, user } = event
  return {
    kind: 'message',
    keys: [messageKey(channel, ts), `event:${eventId}`],
    channel,
    threadTs: event.thread_ts ?? ts,
    ts,
    user,
    text,
    hasFiles: (event.files?.length ?? 0) > 0,
    isDirect: event.channel_type === 'im',
  }
}
