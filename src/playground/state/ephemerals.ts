import { appendBounded } from './bounded-log.ts'
import type { EphemeralMessage } from './slack-message.ts'
import type { Workspace } from './workspace.ts'

/** Shows one person a message; it gets the next timestamp. */
export function showEphemeral(workspace: Workspace, message: Omit<EphemeralMessage, 'ts'>): EphemeralMessage {
  const shown = { ts: workspace.ts.next(), ...message }
  appendBounded(workspace.ephemerals, shown, workspace.limits.maxLogEntries)
  workspace.changes.notify('ephemeral')
  return shown
}

export function replaceEphemeral(workspace: Workspace, ts: string, change: Partial<EphemeralMessage>): boolean {
  const at = workspace.ephemerals.findIndex((message) => message.ts === ts)
  const before = workspace.ephemerals[at]
  if (before === undefined) return false
  const { blocks: _, ...kept } = before
  workspace.ephemerals[at] = { ...kept, ...change }
  workspace.changes.notify('ephemeral')
  return true
}

export function removeEphemeral(workspace: Workspace, ts: string): boolean {
  const at = workspace.ephemerals.findIndex((message) => message.ts === ts)
  if (at < 0) return false
  workspace.ephemerals.splice(at, 1)
  workspace.changes.notify('ephemeral')
  return true
}
