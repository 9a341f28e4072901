import type { Desk } from '../desk.ts'
import type { Incoming } from './incoming.ts'

const STATUS = 'is reading the articles…'

/** Shows below the thread that the bot is at work. Slack clears it with the next post. Never rejects: it is a courtesy. */
export function showStatus(desk: Desk, turn: Incoming, signal: AbortSignal): Promise<void> {
  return setStatus(desk, turn, { status: STATUS, signal })
}

/** For turns that end without a post. Never rejects. */
export function clearStatus(desk: Desk, turn: Incoming, signal: AbortSignal): Promise<void> {
  return setStatus(desk, turn, { status: '', signal })
}

async function setStatus(
  { client, caller, log }: Desk,
  { channel, threadTs }: Incoming,
  { status, signal }: { status: string; signal: AbortSignal },
): Promise<void> {
  const method = 'assistant.threads.setStatus'
  const call = () => client.assistant.threads.setStatus({ channel_id: channel, thread_ts: threadTs, status })
  const result = await caller.once(method, call, { signal })
  if (!result.ok) log.debug({ method, reason: result.failure.error.reason }, 'the status line could not be set')
}
