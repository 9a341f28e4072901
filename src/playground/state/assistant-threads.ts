import type { AssistantThread } from './surfaces.ts'
import type { Workspace } from './workspace.ts'

export function changeThread(
  workspace: Workspace,
  where: { channel: string; threadTs: string },
  change: Partial<AssistantThread>,
): void {
  const key = threadKey(where)
  workspace.threads.set(key, { ...where, ...workspace.threads.get(key), ...change })
  workspace.changes.notify('status')
}

/** A reply by the bot takes its "is thinking" line away. */
export function clearThreadStatus(workspace: Workspace, channel: string, threadTs: string): void {
  const key = threadKey({ channel, threadTs })
  const thread = workspace.threads.get(key)
  if (thread?.status === undefined) return
  const { status: _, ...kept } = thread
  workspace.threads.set(key, kept)
  workspace.changes.notify('status')
}

/** Status lines that have not run out, by the playground's clock. */
export function currentStatuses(workspace: Workspace): readonly AssistantThread[] {
  const oldest = workspace.now().getTime() - workspace.limits.statusLifetimeMs
  return [...workspace.threads.values()].filter((thread) => (thread.status?.setAt.getTime() ?? 0) > oldest)
}

function threadKey({ channel, threadTs }: { channel: string; threadTs: string }): string {
  return `${channel}:${threadTs}`
}
