import { threadRoot } from '../../state/messages.ts'
import type { PlaygroundChannel } from '../../state/people-and-channels.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'
import { SlackApiError } from '../slack-api-error.ts'

/** The parent's ts for the call's `thread_ts`, which may name a reply; undefined without one. Throws `thread_not_found`. */
export function resolveThread(
  workspace: Workspace,
  channel: PlaygroundChannel,
  args: ApiArguments,
): string | undefined {
  const wanted = args.text('thread_ts')
  if (wanted === undefined) return undefined
  const root = threadRoot(workspace, channel.id, wanted)
  if (root === undefined) throw new SlackApiError('thread_not_found')
  return root.ts
}
