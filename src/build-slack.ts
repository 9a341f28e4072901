import type { Secrets, SlackConfig } from './config/config.ts'
import { DEFAULT_TOKENS } from './playground/state/identity.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Messenger } from './ports/messenger.ts'
import { readBotIdentity } from './slack/connection/bot-identity.ts'
import { bridgeLogger } from './slack/connection/bridge-logger.ts'
import { createWebClient } from './slack/connection/create-web-client.ts'
import type { SlackConnectionSettings } from './slack/create-slack-app.ts'
import { createSlackCaller } from './slack/deliver/slack-caller.ts'
import { DEFAULT_SLACK_LIMITS } from './slack/limits.ts'
import { createSlackMessenger } from './slack/messenger/create-slack-messenger.ts'
import { missingScopes } from './slack/missing-scopes.ts'

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

/** A messenger that is made at its first use: most commands never post, and the playground's address is known late. */
export function buildMessenger(access: () => SlackAccess, { clock, log }: { clock: Clock; log: Log }): Messenger {
  let made: Messenger | undefined
  const messenger = (): Messenger => {
    const { apiUrl, connection } = access()
    made ??= createSlackMessenger({ botToken: connection.botToken, apiUrl, clock, log })
    return made
  }
  return {
    renderDigest: (digest) => messenger().renderDigest(digest),
    post: (message, options) => messenger().post(message, options),
    findPosted: (message, options) => messenger().findPosted(message, options),
  }
}

/** Asks Slack whose token it is, for `doctor`. Errors: SLACK_REFUSED, SLACK_UNAVAILABLE. */
export async function probeSlack(
  { apiUrl, connection }: SlackAccess,
  { clock, log }: { clock: Clock; log: Log },
): Promise<string> {
  const logger = bridgeLogger(log)
  const client = createWebClient(connection.botToken, {
    apiUrl,
    logger,
    callTimeoutMs: DEFAULT_SLACK_LIMITS.callTimeoutMs,
  })
  const caller = createSlackCaller({ clock, log, limits: DEFAULT_SLACK_LIMITS })
  const identity = await readBotIdentity(client, caller, new AbortController().signal)
  const missing = missingScopes(identity.scopes)
  const lacks = missing.length > 0 ? `, but lacks the scopes ${missing.join(', ')}` : ''
  return `${connection.mode} mode, bot ${identity.botUserId} in workspace ${identity.teamId}${lacks}`
}
