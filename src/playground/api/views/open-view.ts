import type { Core } from '../../core.ts'
import { presentView } from '../../state/present-view.ts'
import { modalStack, pushModal, setModals } from '../../state/views.ts'
import type { ApiArguments } from '../api-arguments.ts'
import type { ApiMethod } from '../api-method.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { readView, refuseTakenExternalId } from './read-view.ts'

/** views.open: replaces whatever the person had open. */
export const openView: ApiMethod = {
  token: 'bot',
  handle(core, args) {
    const { workspace } = core
    const view = readView(workspace, args.structure('view'), 'modal')
    refuseTakenExternalId(workspace, view)
    const user = redeemTrigger(core, args)
    setModals(workspace, user, [])
    return { view: presentView(workspace, pushModal(workspace, user, view)) }
  },
}

/** views.push: on top of the open modal, three deep at most. */
export const pushView: ApiMethod = {
  token: 'bot',
  handle(core, args) {
    const { workspace } = core
    const view = readView(workspace, args.structure('view'), 'modal')
    refuseTakenExternalId(workspace, view)
    const user = redeemTrigger(core, args)
    if (modalStack(workspace, user).length >= workspace.limits.maxViewDepth)
      throw new SlackApiError('push_limit_reached')
    return { view: presentView(workspace, pushModal(workspace, user, view)) }
  },
}

function redeemTrigger({ triggers }: Core, args: ApiArguments): string {
  const redeemed = triggers.redeem(args.requiredText('trigger_id'))
  if ('refused' in redeemed) throw new SlackApiError(redeemed.refused)
  return redeemed.user
}
