import type { SlackMessage } from '../../state/slack-message.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'

/** A new message by the bot, with the next timestamp and no content yet. */
export function startBotMessage(workspace: Workspace): SlackMessage {
  const { identity, ts } = workspace
  return {
    type: 'message',
    ts: ts.next(),
    team: identity.teamId,
    user: identity.botUserId,
    bot_id: identity.botId,
    app_id: identity.appId,
    text: '',
  }
}

/** The name and picture a call asks for in place of the bot's own. */
export function readAuthorship(args: ApiArguments): Partial<SlackMessage> {
  const username = args.text('username')
  const emoji = args.text('icon_emoji')
  const url = args.text('icon_url')
  const icons = { ...(emoji !== undefined && { emoji }), ...(url !== undefined && { image_48: url }) }
  return { ...(username !== undefined && { username }), ...(Object.keys(icons).length > 0 && { icons }) }
}
