import type { Core } from '../core.ts'
import { currentStatuses } from '../state/assistant-threads.ts'
import { openDirectMessage } from '../state/find-conversation.ts'
import { messagesOf } from '../state/messages.ts'
import { presentMessage } from '../state/present-message.ts'
import { modalStack } from '../state/views.ts'

/** Messages per channel that the page gets; older ones stay in the playground. */
const PAGE_MESSAGES = 300

/** Everything one person may see, as the page draws it. Falls back to the first person for an unknown id. */
export function renderPageState(core: Core, wanted: string | null): Record<string, unknown> {
  const { workspace } = core
  const people = [...workspace.users.values()].filter((user) => user.isBot !== true && user.isDeactivated !== true)
  const user = people.find((person) => person.id === wanted) ?? people[0]
  if (user === undefined) return { people: [] }
  openDirectMessageQuietly(core, user.id)
  const channels = [...workspace.channels.values()].filter(
    (channel) => channel.kind !== 'im' || channel.user === user.id,
  )
  return {
    user: user.id,
    identity: workspace.identity,
    isConnected: core.socket.isReady || core.http.isReady,
    commands: core.commands,
    people,
    users: [...workspace.users.values()],
    channels,
    messages: Object.fromEntries(channels.map(({ id }) => [id, latestMessages(core, id)])),
    ephemerals: workspace.ephemerals.filter((message) => message.user === user.id).slice(-PAGE_MESSAGES),
    modals: modalStack(workspace, user.id),
    home: workspace.homes.get(user.id),
    statuses: currentStatuses(workspace),
    threads: [...workspace.threads.values()],
  }
}

function openDirectMessageQuietly({ workspace }: Core, userId: string): void {
  const user = workspace.users.get(userId)
  if (user !== undefined) openDirectMessage(workspace, user)
}

function latestMessages({ workspace }: Core, channel: string): readonly unknown[] {
  return messagesOf(workspace, channel)
    .slice(-PAGE_MESSAGES)
    .map((message) => presentMessage(workspace, { channel, message, withMetadata: true }))
}
