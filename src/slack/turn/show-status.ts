import { SECOND_MS } from '../../domain/timestamp.ts'
import type { Desk } from '../desk.ts'
import type { Incoming } from './incoming.ts'
import { waitAtMost } from './wait-at-most.ts'

const STATUS = 'is reading the articles…'

/** An answer is not held up longer than this by a status that is slow to appear. */
const STATUS_WAIT_MS = 2 * SECOND_MS

/**
 * Shows below the thread that the bot is at work while `work` runs, then lets `post` end it: Slack clears a status with the
 * next post, which `work` must not make before the status is `shown`. The status itself never fails anything: it is a courtesy.
 */
export async function withStatus<Result>(
  desk: Desk,
  { turn, signal }: { turn: Incoming; signal: AbortSignal },
  { work, post }: { work: (shown: Promise<void>) => Promise<Result>; post: (result: Result) => Promise<void> },
): Promise<void> {
  const shown = setStatus(desk, turn, { status: STATUS, signal })
  const result = await work(shown)
  const outcome = await waitAtMost(desk.clock, STATUS_WAIT_MS, shown)
  await post(result)
  // Set after the post, a status would stay.
  if (outcome === 'late') void desk.work.track(shown.then(() => clearStatus(desk, turn, signal)))
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
