import { DateTime } from 'luxon'
import type { PlaygroundUser } from '../state/people-and-channels.ts'
import type { Workspace } from '../state/workspace.ts'
import type { ApiMethod } from './api-method.ts'
import { paginate } from './paginate.ts'
import { SlackApiError } from './slack-api-error.ts'

/** users.info */
export const showUser: ApiMethod = {
  token: 'bot',
  scopes: ['users:read'],
  handle({ workspace }, args) {
    const user = workspace.users.get(args.requiredText('user'))
    if (user === undefined) throw new SlackApiError('user_not_found')
    return { user: presentUser(workspace, user) }
  },
}

export const listUsers: ApiMethod = {
  token: 'bot',
  scopes: ['users:read'],
  handle({ workspace }, args) {
    const page = paginate([...workspace.users.values()], args, { key: (user) => user.id, fallback: 200, max: 999 })
    return { members: page.items.map((user) => presentUser(workspace, user)), ...page.metadata }
  },
}

const SECONDS_PER_MINUTE = 60

function presentUser({ identity, now }: Workspace, user: PlaygroundUser): Record<string, unknown> {
  const local = DateTime.fromJSDate(now(), { zone: user.timezone })
  const names = { real_name: user.realName, display_name: user.name }
  return {
    id: user.id,
    team_id: identity.teamId,
    name: user.name,
    deleted: user.isDeactivated ?? false,
    real_name: user.realName,
    tz: user.timezone,
    tz_label: local.offsetNameLong ?? user.timezone,
    tz_offset: (local.isValid ? local.offset : 0) * SECONDS_PER_MINUTE,
    profile: {
      ...names,
      real_name_normalized: user.realName,
      display_name_normalized: user.name,
      team: identity.teamId,
    },
    is_admin: false,
    is_bot: user.isBot ?? false,
    is_app_user: false,
    is_restricted: false,
    ...(user.isBot === true && { profile: { ...names, bot_id: identity.botId, api_app_id: identity.appId } }),
  }
}
