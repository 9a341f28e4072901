import { SlackApiError } from '../api/slack-api-error.ts'
import type { Core } from '../core.ts'
import type { DeliveryOutcome } from '../delivery/delivery.ts'
import { showEphemeral } from '../state/ephemerals.ts'
import { applyResponse } from './apply-response.ts'
import { readResponse } from './handle-response-post.ts'
import { payloadChannelName } from './payload-people.ts'
import { resolveChannel, resolveUser } from './resolve.ts'
import type { ResponsePost, ResponseUrl } from './response-urls.ts'
import { markUpTypedText } from './typed-text.ts'

export interface SlashCommandUse {
  /** Id or handle. */
  readonly user: string
  /** Id or name; `dm` for the direct message with the bot. */
  readonly channel: string
  /** With the slash. */
  readonly command: string
  /** As typed; people and channels arrive as ids, as with `should_escape`. */
  readonly text: string
}

export interface SlashCommandResult {
  readonly outcome: DeliveryOutcome
  /** The acknowledgement's body; undefined for a bare or missing one. */
  readonly ack: unknown
  readonly responseUrl: string
  /** Posts to the response_url so far; grows while the app posts. */
  readonly posts: readonly ResponsePost[]
  readonly triggerId: string
}

/**
 * Types a slash command. Resolves once the app acknowledged it, or did not in time (the person is told so); at once for one that
 * the app has not declared, which is never sent.
 */
export async function runSlashCommand(core: Core, use: SlashCommandUse): Promise<SlashCommandResult> {
  const { workspace } = core
  const user = resolveUser(workspace, use.user)
  const channel = resolveChannel(workspace, use.channel, user)
  const target = core.responseUrls.issue({ user: user.id, channel: channel.id })
  const triggerId = core.triggers.issue(user.id)
  if (!isDeclared(core, use.command)) {
    showEphemeral(workspace, { user: user.id, channel: channel.id, text: describeUnknown(use.command) })
    const outcome = { acked: false, reason: 'connection_failed' } as const
    return { outcome, ack: undefined, responseUrl: target.url, posts: target.posts, triggerId }
  }
  const outcome = await core.dispatcher.send(
    'slash_commands',
    {
      token: workspace.tokens.verificationToken,
      team_id: workspace.identity.teamId,
      team_domain: workspace.identity.teamDomain,
      channel_id: channel.id,
      channel_name: payloadChannelName(channel),
      user_id: user.id,
      user_name: user.name,
      command: use.command,
      text: markUpTypedText(workspace, use.text, { withNames: true }).text,
      api_app_id: workspace.identity.appId,
      is_enterprise_install: 'false',
      response_url: target.url,
      trigger_id: triggerId,
    },
    true,
  )
  showAnswer(core, { use, target, outcome })
  const ack = outcome.acked ? outcome.body : undefined
  return { outcome, ack, responseUrl: target.url, posts: target.posts, triggerId }
}

/** An app that declared none is sent whatever is typed. */
function isDeclared({ commands }: Core, command: string): boolean {
  return commands.length === 0 || commands.some((declared) => declared.command === command)
}

/** Slack's own words. */
function describeUnknown(command: string): string {
  return `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands. If you are trying to send a message and not run a command, try preceding the "/" with an empty space.`
}

function showAnswer(
  core: Core,
  { use, target, outcome }: { use: SlashCommandUse; target: ResponseUrl; outcome: DeliveryOutcome },
): void {
  const { user, channel } = target
  if (!outcome.acked) {
    const error = outcome.reason === 'connection_failed' ? 'dispatch_failed' : 'operation_timeout'
    showEphemeral(core.workspace, { user, channel, text: `${use.command} failed with the error "${error}"` })
    return
  }
  const body = outcome.body
  if (typeof body !== 'object' || body === null) return
  try {
    applyResponse(core, target, readResponse(core, { ...body }))
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error
    showEphemeral(core.workspace, { user, channel, text: `${use.command} failed with the error "${error.code}"` })
  }
}
