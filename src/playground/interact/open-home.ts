import { type Core, publishEvent } from '../core.ts'
import type { DeliveredEvent } from '../delivery/delivery.ts'
import { openDirectMessage } from '../state/find-conversation.ts'
import { presentView } from '../state/present-view.ts'
import { resolveUser } from './resolve.ts'

/** Opens the app's Home or Messages tab, which the app hears of as `app_home_opened`. */
export function openHome(core: Core, idOrName: string, tab: 'home' | 'messages' = 'home'): DeliveredEvent | undefined {
  const { workspace } = core
  const user = resolveUser(workspace, idOrName)
  const channel = openDirectMessage(workspace, user)
  const home = workspace.homes.get(user.id)
  const view = tab === 'home' && home !== undefined ? { view: presentView(workspace, home) } : {}
  return publishEvent(core, { type: 'app_home_opened', user: user.id, channel: channel.id, tab, ...view })
}
