import type { BlockProblem } from '../../blocks/check.ts'
import { validateView } from '../../blocks/validate-view.ts'
import type { SlackView, ViewRecord } from '../../state/surfaces.ts'
import { findView } from '../../state/views.ts'
import type { Workspace } from '../../state/workspace.ts'
import { missingArgument } from '../api-arguments.ts'
import { describeProblem } from '../chat/read-content.ts'
import { SlackApiError } from '../slack-api-error.ts'

/** Checks a view an app sent and fills in the block ids. Throws `invalid_arguments`, `view_too_large` and the like. */
export function readView(workspace: Workspace, value: unknown, type: 'modal' | 'home'): SlackView {
  if (value === undefined || value === null) throw missingArgument('view')
  const { limits, ids, unsupportedBlocks } = workspace
  if (Buffer.byteLength(JSON.stringify(value)) > limits.maxViewBytes) throw new SlackApiError('view_too_large')
  const problems: readonly BlockProblem[] = validateView(value, {
    type,
    maxBlocks: limits.maxViewBlocks,
    unsupported: unsupportedBlocks,
  })
  if (problems.length > 0) throw new SlackApiError('invalid_arguments', problems.map(describeProblem))
  const view = value as SlackView
  return { ...view, blocks: view.blocks.map((block) => ({ block_id: ids.next('b'), ...block })) }
}

/** Refuses an `external_id` that another open view has. */
export function refuseTakenExternalId(workspace: Workspace, view: SlackView, own?: ViewRecord): void {
  if (view.external_id === undefined || view.external_id === '') return
  const holder = findView(workspace, (record) => record.view.external_id === view.external_id)
  if (holder !== undefined && holder.id !== own?.id) throw new SlackApiError('duplicate_external_id')
}
