import { SlackApiError } from '../api/slack-api-error.ts'
import { readView } from '../api/views/read-view.ts'
import type { Core } from '../core.ts'
import type { DeliveryOutcome } from '../delivery/delivery.ts'
import { presentView } from '../state/present-view.ts'
import type { ViewRecord, ViewStateValues } from '../state/surfaces.ts'
import { changeView, modalStack, pushModal, replaceView, setModals } from '../state/views.ts'
import { type ChosenValue, elementValue, initialChoice, isEmptyChoice } from './element-values.ts'
import { listElements } from './find-element.ts'
import { payloadHead } from './payload-people.ts'
import { PlaygroundError } from './playground-error.ts'
import { resolveUser } from './resolve.ts'

/** Block id, then action id, then what was chosen or typed. */
type TypedValues = Readonly<Record<string, Readonly<Record<string, ChosenValue>>>>

export interface ViewSubmission {
  /** Id or handle. */
  readonly user: string
  /** Default: the modal on top. */
  readonly viewId?: string
  readonly values?: TypedValues
}

export interface ViewSubmissionResult {
  readonly outcome: DeliveryOutcome
  /** What the app answered: `errors`, `update`, `push` or `clear`; `close` for a bare acknowledgement. */
  readonly action: 'close' | 'errors' | 'update' | 'push' | 'clear' | 'failed'
  /** Block id to message. */
  readonly errors: Readonly<Record<string, string>>
  readonly ack: unknown
}

/** Presses the submit button of a modal and does what the app answers. Throws PlaygroundError for a missing input. */
export async function submitView(core: Core, submission: ViewSubmission): Promise<ViewSubmissionResult> {
  const { workspace } = core
  const user = resolveUser(workspace, submission.user)
  const open = topModal(core, { user: user.id, viewId: submission.viewId })
  const values = readValues(open, submission.values ?? {})
  const { errors: _, ...clean } = open
  const record = changeView(workspace, clean, { values })
  const view = presentView(workspace, record)
  const payload = {
    type: 'view_submission',
    ...payloadHead(core, user),
    trigger_id: core.triggers.issue(user.id),
    view,
    response_urls: [],
  }
  const outcome = await core.dispatcher.send('interactive', payload, true)
  if (!outcome.acked) return { outcome, action: 'failed', errors: {}, ack: undefined }
  return { outcome, ack: outcome.body, ...applyAnswer(core, record, outcome.body) }
}

/** Closes the modal on top; the app hears of it when it asked to (`notify_on_close`). */
export async function closeView(
  core: Core,
  closing: { user: string; viewId?: string },
): Promise<DeliveryOutcome | undefined> {
  const { workspace } = core
  const user = resolveUser(workspace, closing.user)
  const record = topModal(core, { user: user.id, viewId: closing.viewId })
  removeModal(core, record)
  if (record.view.notify_on_close !== true) return undefined
  const view = presentView(workspace, record)
  const payload = { type: 'view_closed', ...payloadHead(core, user), view, is_cleared: false }
  return core.dispatcher.send('interactive', payload, false)
}

function topModal({ workspace }: Core, { user, viewId }: { user: string; viewId: string | undefined }): ViewRecord {
  const stack = modalStack(workspace, user)
  const record = viewId === undefined ? stack.at(-1) : stack.find((open) => open.id === viewId)
  if (record === undefined) throw new PlaygroundError(`no modal ${viewId ?? ''} is open`)
  return record
}

function readValues({ view, values }: ViewRecord, typed: TypedValues): ViewStateValues {
  const result: ViewStateValues = {}
  for (const block of view.blocks) {
    for (const { blockId, element } of listElements([block])) {
      const actionId = typeof element.action_id === 'string' ? element.action_id : ''
      if (element.type === 'button' || element.type === 'image' || element.type === 'mrkdwn') continue
      const isGiven = typed[blockId] !== undefined && Object.hasOwn(typed[blockId], actionId)
      const chosen = isGiven ? cleared(typed[blockId]?.[actionId]) : initialChoice(element)
      const known = isGiven ? undefined : values[blockId]?.[actionId]
      const isMissing =
        block.type === 'input' && block.optional !== true && known === undefined && isEmptyChoice(chosen)
      if (isMissing) throw new PlaygroundError(`the input ${blockId}/${actionId} is required`)
      result[blockId] = {
        ...result[blockId],
        [actionId]: known ?? { type: element.type, ...elementValue(element, chosen) },
      }
    }
  }
  return result
}

/** An emptied field is no value, as in Slack. */
function cleared(chosen: ChosenValue): ChosenValue {
  return isEmptyChoice(chosen) ? undefined : chosen
}

type Applied = Pick<ViewSubmissionResult, 'action' | 'errors'>

function applyAnswer(core: Core, record: ViewRecord, body: unknown): Applied {
  const { workspace } = core
  const answer = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const action = answer.response_action
  try {
    if (action === 'errors') return showErrors(core, record, answer.errors)
    if (action === 'update') replaceView(workspace, record, readView(workspace, answer.view, 'modal'))
    else if (action === 'push') pushOnto(core, record, answer.view)
    else if (action === 'clear') setModals(workspace, record.user, [])
    else removeModal(core, record)
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error
    return { action: 'failed', errors: { view: error.message } }
  }
  const done = action === 'update' || action === 'push' || action === 'clear' ? action : 'close'
  return { action: done, errors: {} }
}

function pushOnto({ workspace }: Core, record: ViewRecord, view: unknown): void {
  const depth = modalStack(workspace, record.user).length
  if (depth >= workspace.limits.maxViewDepth) throw new SlackApiError('push_limit_reached')
  pushModal(workspace, record.user, readView(workspace, view, 'modal'))
}

function showErrors({ workspace }: Core, record: ViewRecord, errors: unknown): Applied {
  const given = typeof errors === 'object' && errors !== null ? Object.entries(errors) : []
  const blockIds = new Set(record.view.blocks.map((block) => block.block_id))
  const unknown = given.find(([blockId]) => !blockIds.has(blockId))
  // Slack drops the whole answer when an error names a block that is not an input of the view.
  if (unknown !== undefined) throw new SlackApiError('invalid_arguments', [`[ERROR] no block ${unknown[0]}`])
  const shown = Object.fromEntries(given.map(([blockId, message]) => [blockId, String(message)]))
  changeView(workspace, record, { errors: shown })
  return { action: 'errors', errors: shown }
}

function removeModal({ workspace }: Core, record: ViewRecord): void {
  const left = modalStack(workspace, record.user).filter((open) => open.id !== record.id)
  setModals(workspace, record.user, left)
}
