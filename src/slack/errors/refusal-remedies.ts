const INVITE = 'Invite the bot to the channel: /invite @newsdesk.'
const RENEW_BOT_TOKEN = "Copy the bot token again from the app's page (OAuth & Permissions) into SLACK_BOT_TOKEN."
const UNARCHIVE = 'Unarchive the channel, or remove its subscription.'
const ASK_ADMIN = 'A workspace admin restricts who may post there: allow the app, or use another channel.'

/** What an operator does about a refusal of Slack's, by its code. */
const REMEDIES: Readonly<Record<string, string>> = {
  not_in_channel: INVITE,
  channel_not_found: `Check the channel id; for a private channel: ${INVITE.charAt(0).toLowerCase()}${INVITE.slice(1)}`,
  is_archived: UNARCHIVE,
  invalid_auth: RENEW_BOT_TOKEN,
  not_authed: RENEW_BOT_TOKEN,
  token_revoked: `The app was uninstalled: install it again. ${RENEW_BOT_TOKEN}`,
  token_expired: RENEW_BOT_TOKEN,
  account_inactive: `The app was uninstalled or its bot removed: install it again. ${RENEW_BOT_TOKEN}`,
  not_allowed_token_type: 'SLACK_BOT_TOKEN must be the bot token (xoxb-), SLACK_APP_TOKEN the app-level token (xapp-).',
  team_access_not_granted: 'Install the app in this workspace.',
  restricted_action: ASK_ADMIN,
  restricted_action_read_only_channel: ASK_ADMIN,
  restricted_action_thread_only_channel: ASK_ADMIN,
  msg_too_long: 'Report it: a message should have been split.',
  msg_blocks_too_long: 'Report it: a message should have been split.',
  link_disabled: 'Switch Socket Mode on for the app (Settings, Socket Mode).',
}

const APP_TOKEN = 'Create an app-level token with connections:write (Basic Information) and set SLACK_APP_TOKEN to it.'
const TOKEN_CODES = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'account_inactive',
])

/** Undefined for codes nobody has a better word for than the general remedy. `needed`: the scopes Slack asks for. */
export function remedyFor(code: string, needed?: string): string | undefined {
  if (code === 'missing_scope') {
    const scope = needed === undefined ? 'the scope that is missing' : `one of these scopes: ${needed}`
    return `Add ${scope} to the app (OAuth & Permissions, or its manifest) and install it again.`
  }
  return Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined
}

/** The same for apps.connections.open, which takes the app-level token. */
export function remedyForConnection(code: string): string | undefined {
  return TOKEN_CODES.has(code) || code === 'missing_scope' ? APP_TOKEN : remedyFor(code)
}
