export interface PlaygroundUser {
  readonly id: string
  /** Handle without `@`. */
  readonly name: string
  readonly realName: string
  /** IANA zone. */
  readonly timezone: string
  readonly isBot?: boolean
  readonly isDeactivated?: boolean
}

/** A channel, private channel or direct message. */
export interface PlaygroundChannel {
  readonly id: string
  /** Without `#`; for a direct message the name of the person. */
  readonly name: string
  readonly kind: 'public' | 'private' | 'im'
  readonly topic?: string
  /** Whether the bot is in it. Always true for a direct message. */
  readonly isMember: boolean
  readonly isArchived: boolean
  /** The person at the other end of a direct message. */
  readonly user?: string
  /** Seconds since 1970. */
  readonly created: number
}

/** What a test or the demo says about a person; the rest is filled in. */
export type UserSeed = Pick<PlaygroundUser, 'name'> & Partial<PlaygroundUser>

/** What a test or the demo says about a channel; the rest is filled in (public, joined, not archived). */
export type ChannelSeed = Pick<PlaygroundChannel, 'name'> &
  Partial<Pick<PlaygroundChannel, 'id' | 'topic' | 'isMember' | 'isArchived'>> & {
    readonly kind?: 'public' | 'private'
  }

export const DEFAULT_USERS: readonly UserSeed[] = [
  { id: 'U0MARA', name: 'mara', realName: 'Mara Lindqvist', timezone: 'Europe/Stockholm' },
  { id: 'U0OMAR', name: 'omar', realName: 'Omar Castellan', timezone: 'America/Chicago' },
  { id: 'U0JUNE', name: 'june', realName: 'June Okafor', timezone: 'Africa/Lagos' },
]

export const DEFAULT_CHANNELS: readonly ChannelSeed[] = [
  { id: 'C0NEWSROOM', name: 'newsroom', topic: 'What is going on out there' },
  { id: 'C0GENERAL', name: 'general', topic: 'Everything else' },
  { id: 'C0DESK', name: 'desk-private', kind: 'private' },
  { id: 'C0LOBBY', name: 'lobby', topic: 'The bot is not in here', isMember: false },
]
