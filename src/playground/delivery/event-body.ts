import type { Workspace } from '../state/workspace.ts'
import type { SlackEvent } from './delivery.ts'

/** The body of one Events API delivery; `event_id` in it is new. */
export function buildEventBody(
  workspace: Workspace,
  event: SlackEvent,
): Record<string, unknown> & { event_id: string } {
  const { identity, tokens, ids } = workspace
  const eventId = ids.next('Ev')
  return {
    token: tokens.verificationToken,
    team_id: identity.teamId,
    context_team_id: identity.teamId,
    context_enterprise_id: null,
    api_app_id: identity.appId,
    event: { event_ts: workspace.ts.next(), ...event },
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(workspace.now().getTime() / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: identity.teamId,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  }
}
