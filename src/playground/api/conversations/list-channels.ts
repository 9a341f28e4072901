import type { PlaygroundChannel } from '../../state/people-and-channels.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'
import type { ApiMethod, ApiResult } from '../api-method.ts'
import { paginate } from '../paginate.ts'
import { presentChannel } from './present-channel.ts'

const SCOPES = ['channels:read', 'groups:read', 'im:read']
const TYPE_NAMES = { public: 'public_channel', private: 'private_channel', im: 'im' } as const

export const listChannels: ApiMethod = {
  token: 'bot',
  scopes: SCOPES,
  handle: ({ workspace }, args) => list(workspace, args, () => true),
}

/** users.conversations: only where the bot is. */
export const listJoinedChannels: ApiMethod = {
  token: 'bot',
  scopes: SCOPES,
  handle: ({ workspace }, args) => list(workspace, args, (channel) => channel.isMember),
}

function list(workspace: Workspace, args: ApiArguments, isWanted: (channel: PlaygroundChannel) => boolean): ApiResult {
  const types = new Set((args.text('types') ?? 'public_channel').split(',').map((type) => type.trim()))
  const withoutArchived = args.flag('exclude_archived') === true
  const channels = [...workspace.channels.values()].filter(
    (channel) =>
      types.has(TYPE_NAMES[channel.kind]) &&
      (channel.kind !== 'private' || channel.isMember) &&
      !(withoutArchived && channel.isArchived) &&
      isWanted(channel),
  )
  const page = paginate(channels, args, { key: (channel) => channel.id, fallback: 100, max: 999 })
  return { channels: page.items.map((channel) => presentChannel(workspace, channel)), ...page.metadata }
}
