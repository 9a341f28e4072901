import type { Core } from '../core.ts'
import type { PlaygroundChannel, PlaygroundUser } from '../state/people-and-channels.ts'

/** The fields every interaction payload begins with. */
export function payloadHead({ workspace }: Core, user: PlaygroundUser): Record<string, unknown> {
  const { identity, tokens } = workspace
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: identity.teamId },
    api_app_id: identity.appId,
    token: tokens.verificationToken,
    team: { id: identity.teamId, domain: identity.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** Slack calls every direct message `directmessage` in payloads. */
export function payloadChannelName(channel: PlaygroundChannel): string {
  return channel.kind === 'im' ? 'directmessage' : channel.name
}
