import { changeMessage, deleteMessage, writeMessage } from '../act/write-message.ts'
import { startBotMessage } from '../api/chat/bot-message.ts'
import type { Core } from '../core.ts'
import { removeEphemeral, replaceEphemeral, showEphemeral } from '../state/ephemerals.ts'
import { findMessage } from '../state/messages.ts'
import type { SlackBlock, SlackMessage } from '../state/slack-message.ts'
import type { ResponsePost, ResponseUrl } from './response-urls.ts'

/** A checked post. */
export interface Response extends Omit<ResponsePost, 'ts'> {
  readonly threadTs?: string
}

/** Shows, replaces or deletes what a post to a response_url asks for. */
export function applyResponse(core: Core, target: ResponseUrl, response: Response): ResponsePost {
  if (response.deleteOriginal) {
    removeOriginal(core, target)
    return response
  }
  if (response.replaceOriginal && replaceOriginal(core, target, response)) {
    return { ...response, ...(target.original && { ts: target.original.ts }) }
  }
  return { ...response, ts: showNew(core, target, response) }
}

function showNew(core: Core, target: ResponseUrl, response: Response): string {
  const { workspace } = core
  const threadTs = response.threadTs ?? target.threadTs
  const content = { ...contentOf(response), ...(threadTs !== undefined && { thread_ts: threadTs }) }
  const channel = workspace.channels.get(target.channel)
  if (response.responseType === 'in_channel' && channel !== undefined) {
    const message: SlackMessage = { ...startBotMessage(workspace), ...content }
    writeMessage(core, channel, message)
    target.original ??= { kind: 'message', ts: message.ts }
    return message.ts
  }
  const { botId } = workspace.identity
  const shown = showEphemeral(workspace, { channel: target.channel, user: target.user, bot_id: botId, ...content })
  target.original ??= { kind: 'ephemeral', ts: shown.ts }
  return shown.ts
}

/** False when there is nothing to replace: Slack then shows a new message. */
function replaceOriginal(core: Core, target: ResponseUrl, response: Response): boolean {
  const { original } = target
  if (original === undefined) return false
  if (original.kind === 'ephemeral') return replaceEphemeral(core.workspace, original.ts, contentOf(response))
  const channel = core.workspace.channels.get(target.channel)
  const before = findMessage(core.workspace, target.channel, original.ts)
  if (channel === undefined || before === undefined) return false
  const { blocks: _, ...kept } = before
  changeMessage(core, { channel, before, after: { ...kept, ...contentOf(response) } })
  return true
}

function removeOriginal(core: Core, { original, channel: channelId }: ResponseUrl): void {
  if (original === undefined) return
  if (original.kind === 'ephemeral') {
    removeEphemeral(core.workspace, original.ts)
    return
  }
  const channel = core.workspace.channels.get(channelId)
  const message = findMessage(core.workspace, channelId, original.ts)
  if (channel !== undefined && message !== undefined) deleteMessage(core, channel, message)
}

function contentOf({ text, blocks }: Response): { text: string; blocks?: readonly SlackBlock[] } {
  return { text, ...(blocks !== undefined && { blocks }) }
}
