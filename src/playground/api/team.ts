import type { ApiMethod } from './api-method.ts'
import { SlackApiError } from './slack-api-error.ts'

export const testApi: ApiMethod = {
  token: 'none',
  handle: (_core, args) => ({ args: args.raw }),
}

export const testAuth: ApiMethod = {
  token: 'bot',
  handle({ workspace: { identity }, url }) {
    const { teamId, teamName, botName, botUserId, botId } = identity
    const names = { url: `${url}/`, team: teamName, user: botName }
    return { ...names, team_id: teamId, user_id: botUserId, bot_id: botId, is_enterprise_install: false }
  },
}

/** apps.connections.open: the address of a socket, good for one connection. */
export const openConnection: ApiMethod = {
  token: 'app',
  handle: ({ socket, url }) => ({ url: `${url.replace('http', 'ws')}/socket?ticket=${socket.issueTicket()}` }),
}

/** team.info */
export const showTeam: ApiMethod = {
  token: 'bot',
  scopes: ['team:read'],
  handle({ workspace: { identity } }) {
    const { teamId, teamName, teamDomain } = identity
    return { team: { id: teamId, name: teamName, domain: teamDomain, email_domain: '', icon: { image_default: true } } }
  },
}

/** bots.info */
export const showBot: ApiMethod = {
  token: 'bot',
  scopes: ['users:read'],
  handle({ workspace: { identity } }, args) {
    const { botId, botName, botUserId, appId } = identity
    if ((args.text('bot') ?? botId) !== botId) throw new SlackApiError('bot_not_found')
    return {
      bot: { id: botId, name: botName, app_id: appId, user_id: botUserId, deleted: false, updated: 0, icons: {} },
    }
  },
}
