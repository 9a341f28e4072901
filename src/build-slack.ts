import type { Secrets, SlackConfig } from './config/config.ts'
import { DEFAULT_TOKENS } from './playground/state/identity.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Messenger } from './ports/messenger.ts'
import { renderCorrection } from './slack/blocks/correction-lines.ts'
import { renderDigest } from './slack/blocks/digest-messages.ts'
import { renderStandingReply } from './slack/blocks/standing-reply.ts'
import type { SlackConnectionSettings } from './slack/create-slack-app.ts'

/** How to reach the Slack that the configuration means. */
export interface SlackAccess {
  readonly apiUrl: string
  readonly connection: SlackConnectionSettings
}

const PLAYGROUND_HOST = '127.0.0.1'

/** The tokens and addresses of the configured Slack; without one, those of the playground on its port. */
export function buildSlackAccess(slack: SlackConfig, secrets: Secrets): SlackAccess {
  const { slackBotToken: botToken = '', slackAppToken: appToken = '', slackSigningSecret: signingSecret = '' } = secrets
  if (slack.kind === 'socket') return { apiUrl: slack.apiUrl, connection: { mode: 'socket', botToken, appToken } }
  if (slack.kind === 'http') {
    const { apiUrl, host, port } = slack
    return { apiUrl, connection: { mode: 'http', botToken, signingSecret, host, port } }
  }
  return playgroundAccess(`http://${PLAYGROUND_HOST}:${slack.port}/api/`)
}

/** Access to a playground whose Web API is at `apiUrl`. */
export function playgroundAccess(apiUrl: string): SlackAccess {
  const { botToken, appToken } = DEFAULT_TOKENS
  return { apiUrl, connection: { mode: 'socket', botToken, appToken } }
}

/**
 * A messenger that is made at its first post: most commands never post and need no Slack client loaded, and the playground's
 * address is known late.
 */
export function buildMessenger(access: () => SlackAccess, { clock, log }: { clock: Clock; log: Log }): Messenger {
  let made: Promise<Messenger> | undefined
  async function make(): Promise<Messenger> {
    const { createSlackMessenger } = await import('./slack/messenger/create-slack-messenger.ts')
    const { apiUrl, connection } = access()
    return createSlackMessenger({ botToken: connection.botToken, apiUrl, clock, log })
  }
  const messenger = (): Promise<Messenger> => {
    made ??= make()
    return made
  }
  return {
    renderDigest,
    renderStandingReply,
    renderCorrection,
    post: async (message, options) => (await messenger()).post(message, options),
    amend: async (place, correction, options) => (await messenger()).amend(place, correction, options),
    findPosted: async (message, options) => (await messenger()).findPosted(message, options),
  }
}
