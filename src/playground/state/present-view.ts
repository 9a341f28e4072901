import type { ViewRecord } from './surfaces.ts'
import type { Workspace } from './workspace.ts'

/** A view in the shape that methods answer with and payloads carry. */
export function presentView({ identity }: Workspace, record: ViewRecord): Record<string, unknown> {
  const { view, id, hash, rootViewId, previousViewId, values } = record
  return {
    title: { type: 'plain_text', text: '' },
    close: null,
    submit: null,
    callback_id: '',
    external_id: '',
    private_metadata: '',
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    id,
    hash,
    team_id: identity.teamId,
    app_id: identity.appId,
    app_installed_team_id: identity.teamId,
    bot_id: identity.botId,
    root_view_id: rootViewId,
    previous_view_id: previousViewId ?? null,
    state: { values },
  }
}
