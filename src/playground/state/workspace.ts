import type { PlaygroundLimits } from '../limits.ts'
import { type ChangeFeed, createChangeFeed } from './change-feed.ts'
import { createIdSequence, type IdSequence } from './id-sequence.ts'
import type { Identity, PlaygroundTokens } from './identity.ts'
import type { ChannelSeed, PlaygroundChannel, PlaygroundUser, UserSeed } from './people-and-channels.ts'
import { seedChannel, seedUser } from './seed-workspace.ts'
import type { EphemeralMessage, SlackMessage } from './slack-message.ts'
import type { AssistantThread, OpenStream, ViewRecord } from './surfaces.ts'
import { createTsSequence, type TsSequence } from './ts-sequence.ts'

/** Everything the pretend workspace remembers. Mutated only by the functions of this folder and of `views/`. */
export interface Workspace {
  readonly identity: Identity
  readonly tokens: PlaygroundTokens
  readonly limits: PlaygroundLimits
  readonly scopes: ReadonlySet<string>
  /** Block types refused as unknown, to play an older client. */
  readonly unsupportedBlocks: ReadonlySet<string>
  readonly now: () => Date
  readonly ts: TsSequence
  readonly ids: IdSequence
  readonly changes: ChangeFeed
  readonly users: Map<string, PlaygroundUser>
  readonly channels: Map<string, PlaygroundChannel>
  /** Per channel id, oldest first. */
  readonly messages: Map<string, SlackMessage[]>
  readonly ephemerals: EphemeralMessage[]
  /** Per person, the stack of open modals, bottom first. */
  readonly modals: Map<string, ViewRecord[]>
  /** Per person. */
  readonly homes: Map<string, ViewRecord>
  /** Keyed by `channel:thread_ts`. */
  readonly threads: Map<string, AssistantThread>
  /** Keyed by `channel:ts`. */
  readonly streams: Map<string, OpenStream>
}

export interface WorkspaceOptions extends Pick<Workspace, 'identity' | 'tokens' | 'limits' | 'now'> {
  readonly scopes: readonly string[]
  readonly unsupportedBlocks: readonly string[]
  readonly users: readonly UserSeed[]
  readonly channels: readonly ChannelSeed[]
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { identity, now } = options
  const ids = createIdSequence()
  const bot: PlaygroundUser = {
    id: identity.botUserId,
    name: identity.botName,
    realName: identity.botName,
    timezone: 'Etc/UTC',
    isBot: true,
  }
  const users = [bot, ...options.users.map((seed) => seedUser(seed, ids))]
  const created = Math.floor(now().getTime() / 1_000)
  const channels = options.channels.map((seed) => seedChannel(seed, ids, created))
  return {
    ...options,
    scopes: new Set(options.scopes),
    unsupportedBlocks: new Set(options.unsupportedBlocks),
    ts: createTsSequence(now),
    ids,
    changes: createChangeFeed(),
    users: new Map(users.map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Map(channels.map((channel) => [channel.id, []])),
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    threads: new Map(),
    streams: new Map(),
  }
}
