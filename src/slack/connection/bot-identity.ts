import type { WebClient } from '@slack/web-api'
import { NewsdeskError } from '../../domain/errors.ts'
import type { SlackCaller } from '../deliver/slack-caller.ts'

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly teamId: string
  /** Set in an Enterprise Grid organisation, whose people may be known by it instead of by their workspace. */
  readonly enterpriseId?: string
  readonly botId: string
  readonly botUserId: string
  /** What the token may do, as Slack says; empty when it does not say. */
  readonly scopes: readonly string[]
}

/** Asks Slack whose token it is. Errors: SLACK_REFUSED for a token that is no good, SLACK_UNAVAILABLE. */
export async function readBotIdentity(
  client: WebClient,
  caller: SlackCaller,
  signal: AbortSignal,
): Promise<BotIdentity> {
  const { team_id, enterprise_id, bot_id, user_id, response_metadata } = await caller.idempotent(
    'auth.test',
    () => client.auth.test(),
    {
      signal,
    },
  )
  if (team_id === undefined || bot_id === undefined || user_id === undefined) {
    const remedy = 'Set SLACK_BOT_TOKEN to the bot token (xoxb-): this one belongs to a person.'
    throw new NewsdeskError('SLACK_REFUSED', 'The token is not a bot token', {
      reason: 'not_allowed_token_type',
      remedy,
    })
  }
  return {
    teamId: team_id,
    botId: bot_id,
    botUserId: user_id,
    scopes: response_metadata?.scopes ?? [],
    ...(typeof enterprise_id === 'string' && { enterpriseId: enterprise_id }),
  }
}
