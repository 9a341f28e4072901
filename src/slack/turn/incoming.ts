import { z } from 'zod'

/** A message of a person that wants something of the bot, as it is kept until it was dealt with. */
const incomingSchema = z.object({
  kind: z.literal('message'),
  /** The claim's keys; the first names the message for ever and carries this record. */
  keys: z.tuple([z.string()], z.string()),
  channel: z.string(),
  /** Where the answer goes: the message's thread, or the one it starts. */
  threadTs: z.string(),
  ts: z.string(),
  user: z.string(),
  /** As typed, with Slack's markup taken out. */
  text: z.string(),
  hasFiles: z.boolean(),
  isDirect: z.boolean(),
})
export type Incoming = z.output<typeof incomingSchema>

/** A slash command under way. It can't be gone on with after a crash: its response_url is not kept. */
const commandSchema = z.object({
  kind: z.literal('command'),
  keys: z.tuple([z.string()], z.string()),
  channel: z.string(),
  user: z.string(),
})
export type PendingCommand = z.output<typeof commandSchema>

/** What is attached to a claim: the work, who has it, and which attempt this is. */
const claimSchema = z.object({
  owner: z.string(),
  attempt: z.number().int().min(1),
  /** When this owner took it. */
  at: z.string(),
  work: z.discriminatedUnion('kind', [incomingSchema, commandSchema]),
})
export type ClaimPayload = z.output<typeof claimSchema>

/** Undefined for what an older version (or nobody we know) attached. */
export function parseClaimPayload(payload: string): ClaimPayload | undefined {
  try {
    return claimSchema.safeParse(JSON.parse(payload)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The key that a message is claimed under, whichever events tell of it. */
export function messageKey(channel: string, ts: string): string {
  return `message:${channel}:${ts}`
}
