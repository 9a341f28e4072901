import type { SlackAccess } from './build-slack.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import { readBotIdentity } from './slack/connection/bot-identity.ts'
import { bridgeLogger } from './slack/connection/bridge-logger.ts'
import { createWebClient } from './slack/connection/create-web-client.ts'
import { createSlackCaller } from './slack/deliver/slack-caller.ts'
import { DEFAULT_SLACK_LIMITS } from './slack/limits.ts'
import { missingScopes } from './slack/missing-scopes.ts'

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
