import { publishEvent } from '../../core.ts'
import { changeChannel, findUser, openDirectMessage } from '../../state/find-conversation.ts'
import { missingArgument } from '../api-arguments.ts'
import type { ApiMethod } from '../api-method.ts'
import { readableChannel, visibleChannel } from '../resolve-target.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { presentChannel } from './present-channel.ts'

/** conversations.info */
export const showChannel: ApiMethod = {
  token: 'bot',
  scopes: ['channels:read', 'groups:read', 'im:read'],
  handle({ workspace }, args) {
    const channel = visibleChannel(workspace, args.requiredText('channel'))
    return { channel: presentChannel(workspace, channel) }
  },
}

/** conversations.open, for direct messages with one person. */
export const openConversation: ApiMethod = {
  token: 'bot',
  scopes: ['im:write'],
  handle({ workspace }, args) {
    const known = args.text('channel')
    if (known !== undefined) return { channel: presentChannel(workspace, visibleChannel(workspace, known)) }
    const ids = args.text('users')?.split(',') ?? []
    const [id, ...others] = ids
    if (id === undefined) throw missingArgument('users')
    const user = workspace.users.get(id.trim())
    if (user === undefined) throw new SlackApiError('user_not_found')
    if (others.length > 0 || user.isBot === true) throw new SlackApiError('method_not_supported_for_channel_type')
    const channel = openDirectMessage(workspace, user)
    const { id: channelId } = channel
    return { channel: args.flag('return_im') === true ? presentChannel(workspace, channel) : { id: channelId } }
  },
}

export const joinChannel: ApiMethod = {
  token: 'bot',
  scopes: ['channels:join'],
  handle(core, args) {
    const { workspace } = core
    const channel = visibleChannel(workspace, args.requiredText('channel'))
    if (channel.kind !== 'public') throw new SlackApiError('method_not_supported_for_channel_type')
    if (channel.isArchived) throw new SlackApiError('is_archived')
    if (channel.isMember) return { channel: presentChannel(workspace, channel), warning: 'already_in_channel' }
    const joined = changeChannel(workspace, channel.id, { isMember: true }) ?? channel
    const user = workspace.identity.botUserId
    publishEvent(core, { type: 'member_joined_channel', user, channel: channel.id, channel_type: 'C' })
    return { channel: presentChannel(workspace, joined) }
  },
}

export const leaveChannel: ApiMethod = {
  token: 'bot',
  scopes: ['channels:manage', 'channels:join', 'groups:write'],
  handle({ workspace }, args) {
    const channel = visibleChannel(workspace, args.requiredText('channel'))
    if (channel.kind === 'im') throw new SlackApiError('method_not_supported_for_channel_type')
    if (!channel.isMember) return { not_in_channel: true }
    changeChannel(workspace, channel.id, { isMember: false })
    return {}
  },
}

export const listMembers: ApiMethod = {
  token: 'bot',
  scopes: ['channels:read', 'groups:read', 'im:read'],
  handle({ workspace }, args) {
    const channel = readableChannel(workspace, args.requiredText('channel'))
    const everyone = [...workspace.users.keys()]
    const user = channel.user === undefined ? undefined : findUser(workspace, channel.user)
    const members = user === undefined ? everyone : [user.id, workspace.identity.botUserId]
    return { members, response_metadata: { next_cursor: '' } }
  },
}
