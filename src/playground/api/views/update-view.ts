import { presentView } from '../../state/present-view.ts'
import type { ViewRecord } from '../../state/surfaces.ts'
import { findView, publishHome, replaceView } from '../../state/views.ts'
import { type ApiArguments, missingArgument } from '../api-arguments.ts'
import type { ApiMethod } from '../api-method.ts'
import { SlackApiError } from '../slack-api-error.ts'
import { readView, refuseTakenExternalId } from './read-view.ts'

export const updateView: ApiMethod = {
  token: 'bot',
  handle({ workspace }, args) {
    const id = args.text('view_id')
    const externalId = args.text('external_id')
    if (id === undefined && externalId === undefined) throw missingArgument('view_id')
    const record = findView(workspace, (open) =>
      id === undefined ? open.view.external_id === externalId : open.id === id,
    )
    if (record === undefined) throw new SlackApiError('not_found')
    const view = readView(workspace, args.structure('view'), record.view.type)
    refuseTakenExternalId(workspace, view, record)
    refuseStaleHash(args, record)
    return { view: presentView(workspace, replaceView(workspace, record, view)) }
  },
}

export const publishView: ApiMethod = {
  token: 'bot',
  handle({ workspace }, args) {
    const user = args.requiredText('user_id')
    if (!workspace.users.has(user))
      throw new SlackApiError('invalid_arguments', ['[ERROR] invalid user_id [json-pointer:/user_id]'])
    const view = readView(workspace, args.structure('view'), 'home')
    const known = workspace.homes.get(user)
    if (known !== undefined) refuseStaleHash(args, known)
    return { view: presentView(workspace, publishHome(workspace, user, view)) }
  },
}

function refuseStaleHash(args: ApiArguments, record: ViewRecord): void {
  const hash = args.text('hash')
  if (hash !== undefined && hash !== record.hash) throw new SlackApiError('hash_conflict')
}
