import { RespondError } from '@slack/bolt'
import type { RenderedMessage } from '../../domain/digest.ts'
import { contentOf } from '../deliver/post-message.ts'
import { showEphemeral } from '../deliver/show-ephemeral.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** Slack takes five posts per response_url; one is kept for telling about a failure. */
const RESPONSE_URL_POSTS = 4

/**
 * Shows the reply to the person alone: through the response_url, and where that fails (used up, expired, limited) by
 * chat.postEphemeral. Errors: SLACK_UNAVAILABLE, SLACK_REFUSED.
 */
export async function replyToCommand(desk: Desk, use: CommandUse, reply: CommandReply): Promise<void> {
  let isUsable = true
  for (const [index, message] of reply.entries()) {
    isUsable = isUsable && index < RESPONSE_URL_POSTS && (await respond(desk, use, { message, isFirst: index === 0 }))
    if (!isUsable) await showEphemeral(desk, { ...use, message })
  }
}

/** False when the response_url did not take the message. The first one takes the place of "Looking…". */
async function respond(
  { log }: Desk,
  use: CommandUse,
  { message, isFirst }: { message: RenderedMessage; isFirst: boolean },
): Promise<boolean> {
  use.signal.throwIfAborted()
  try {
    await use.respond({ response_type: 'ephemeral', replace_original: isFirst, ...contentOf(message) })
    return true
  } catch (error) {
    const status = error instanceof RespondError ? error.statusCode : undefined
    log.warn({ channel: use.channel, status }, 'a response_url did not take a reply: trying chat.postEphemeral')
    return false
  }
}
