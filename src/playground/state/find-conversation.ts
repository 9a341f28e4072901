import type { PlaygroundChannel, PlaygroundUser } from './people-and-channels.ts'
import type { Workspace } from './workspace.ts'

/** By id, or by name with or without `#`. */
export function findChannel(workspace: Workspace, idOrName: string): PlaygroundChannel | undefined {
  const name = idOrName.replace(/^#/, '')
  return (
    workspace.channels.get(idOrName) ??
    [...workspace.channels.values()].find((channel) => channel.kind !== 'im' && channel.name === name)
  )
}

/** By id, or by handle with or without `@`. */
export function findUser(workspace: Workspace, idOrName: string): PlaygroundUser | undefined {
  const name = idOrName.replace(/^@/, '')
  return workspace.users.get(idOrName) ?? [...workspace.users.values()].find((user) => user.name === name)
}

/** The direct message between the bot and a person; made when it does not exist yet. */
export function openDirectMessage(workspace: Workspace, user: PlaygroundUser): PlaygroundChannel {
  const open = [...workspace.channels.values()].find((channel) => channel.user === user.id)
  if (open !== undefined) return open
  const created: PlaygroundChannel = {
    // Derived from the person, so that it is the same after a restart.
    id: user.id.replace(/^[UW]/, 'D'),
    name: user.name,
    kind: 'im',
    isMember: true,
    isArchived: false,
    user: user.id,
    created: Math.floor(workspace.now().getTime() / 1_000),
  }
  workspace.channels.set(created.id, created)
  workspace.messages.set(created.id, [])
  workspace.changes.notify('channel')
  return created
}

/** Replaces a channel's fields; returns the new one. */
export function changeChannel(
  workspace: Workspace,
  id: string,
  change: Partial<Pick<PlaygroundChannel, 'isMember' | 'isArchived' | 'topic'>>,
): PlaygroundChannel | undefined {
  const channel = workspace.channels.get(id)
  if (channel === undefined) return undefined
  const changed = { ...channel, ...change }
  workspace.channels.set(id, changed)
  workspace.changes.notify('channel')
  return changed
}
