import type { SlackView, ViewRecord, ViewStateValues } from './surfaces.ts'
import type { Workspace } from './workspace.ts'

/** The stack of modals a person has open, bottom first. */
export function modalStack(workspace: Workspace, user: string): readonly ViewRecord[] {
  return workspace.modals.get(user) ?? []
}

export function allViews(workspace: Workspace): readonly ViewRecord[] {
  return [...[...workspace.modals.values()].flat(), ...workspace.homes.values()]
}

export function findView(workspace: Workspace, isWanted: (record: ViewRecord) => boolean): ViewRecord | undefined {
  return allViews(workspace).find(isWanted)
}

/** Puts a modal on a person's stack. */
export function pushModal(workspace: Workspace, user: string, view: SlackView): ViewRecord {
  const stack = modalStack(workspace, user)
  const id = workspace.ids.next('V')
  const below = stack.at(-1)
  const record: ViewRecord = {
    id,
    user,
    view,
    hash: workspace.ids.next('h'),
    rootViewId: stack[0]?.id ?? id,
    values: {},
    ...(below !== undefined && { previousViewId: below.id }),
  }
  setModals(workspace, user, [...stack, record])
  return record
}

export function setModals(workspace: Workspace, user: string, stack: readonly ViewRecord[]): void {
  if (stack.length === 0) workspace.modals.delete(user)
  else workspace.modals.set(user, [...stack])
  workspace.changes.notify('view')
}

/** Replaces what a view shows. Values stay only where the block id is the same, as in Slack. */
export function replaceView(workspace: Workspace, record: ViewRecord, view: SlackView): ViewRecord {
  const { errors: _, ...kept } = record
  const blockIds = new Set(view.blocks.map((block) => block.block_id))
  const values = Object.fromEntries(Object.entries(record.values).filter(([blockId]) => blockIds.has(blockId)))
  const replaced: ViewRecord = { ...kept, view, values, hash: workspace.ids.next('h') }
  putView(workspace, replaced)
  return replaced
}

export function changeView(
  workspace: Workspace,
  record: ViewRecord,
  change: { values?: ViewStateValues; errors?: Readonly<Record<string, string>> },
): ViewRecord {
  const changed: ViewRecord = { ...record, ...change }
  putView(workspace, changed)
  return changed
}

/** Publishes a person's Home tab; the id stays the same from one publication to the next. */
export function publishHome(workspace: Workspace, user: string, view: SlackView): ViewRecord {
  const known = workspace.homes.get(user)
  if (known !== undefined) return replaceView(workspace, known, view)
  const id = workspace.ids.next('V')
  const record: ViewRecord = { id, user, view, hash: workspace.ids.next('h'), rootViewId: id, values: {} }
  putView(workspace, record)
  return record
}

function putView(workspace: Workspace, record: ViewRecord): void {
  if (record.view.type === 'home') {
    workspace.homes.set(record.user, record)
    workspace.changes.notify('view')
    return
  }
  const stack = modalStack(workspace, record.user)
  setModals(
    workspace,
    record.user,
    stack.map((open) => (open.id === record.id ? record : open)),
  )
}
