import type { PlaygroundChannel } from '../../state/people-and-channels.ts'
import type { Workspace } from '../../state/workspace.ts'

/** A conversation as the conversations.* methods give it. */
export function presentChannel(workspace: Workspace, channel: PlaygroundChannel): Record<string, unknown> {
  const shared = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived,
    context_team_id: workspace.identity.teamId,
    updated: channel.created * 1_000,
  }
  if (channel.kind === 'im')
    return { ...shared, is_im: true, is_open: true, user: channel.user, is_user_deleted: false }
  return {
    ...shared,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.name === 'general',
    is_member: channel.isMember,
    is_shared: false,
    is_ext_shared: false,
    topic: { value: channel.topic ?? '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: workspace.users.size,
  }
}
