import { appendBounded } from './bounded-log.ts'
import type { SlackMessage } from './slack-message.ts'
import { tsToMicros } from './ts-sequence.ts'
import type { Workspace } from './workspace.ts'

/** All messages of a channel, oldest first, thread replies among them. */
export function messagesOf(workspace: Workspace, channel: string): readonly SlackMessage[] {
  return workspace.messages.get(channel) ?? []
}

export function findMessage(workspace: Workspace, channel: string, ts: string): SlackMessage | undefined {
  return messagesOf(workspace, channel).find((message) => message.ts === ts)
}

/** A parent and its replies, oldest first; a reply's ts leads to its parent. Empty when there is no such message. */
export function threadOf(workspace: Workspace, channel: string, ts: string): readonly SlackMessage[] {
  const root = threadRoot(workspace, channel, ts)
  if (root === undefined) return []
  return messagesOf(workspace, channel).filter((message) => message === root || message.thread_ts === root.ts)
}

/** The message that a thread hangs on, given any message of it. */
export function threadRoot(workspace: Workspace, channel: string, ts: string): SlackMessage | undefined {
  const message = findMessage(workspace, channel, ts)
  if (message === undefined) return undefined
  const rootTs = message.thread_ts ?? message.ts
  return rootTs === message.ts ? message : findMessage(workspace, channel, rootTs)
}

export function addMessage(workspace: Workspace, channel: string, message: SlackMessage): void {
  const log = workspace.messages.get(channel) ?? []
  workspace.messages.set(channel, log)
  appendBounded(log, message, workspace.limits.maxLogEntries)
  workspace.changes.notify('message')
}

export function replaceMessage(workspace: Workspace, channel: string, message: SlackMessage): void {
  const log = workspace.messages.get(channel) ?? []
  const at = log.findIndex((candidate) => candidate.ts === message.ts)
  if (at < 0) return
  log[at] = message
  workspace.changes.notify('message')
}

export function removeMessage(workspace: Workspace, channel: string, ts: string): void {
  const log = workspace.messages.get(channel) ?? []
  const at = log.findIndex((candidate) => candidate.ts === ts)
  if (at < 0) return
  log.splice(at, 1)
  workspace.changes.notify('message')
}

/** Whether `ts` lies between two bounds, which are excluded unless `inclusive`. */
export function isWithin(ts: string, bounds: { oldest?: string; latest?: string; inclusive: boolean }): boolean {
  const at = tsToMicros(ts)
  const oldest = bounds.oldest === undefined ? Number.NEGATIVE_INFINITY : tsToMicros(bounds.oldest)
  const latest = bounds.latest === undefined ? Number.POSITIVE_INFINITY : tsToMicros(bounds.latest)
  return bounds.inclusive ? at >= oldest && at <= latest : at > oldest && at < latest
}
