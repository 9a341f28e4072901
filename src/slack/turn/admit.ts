import { NewsdeskError } from '../../domain/errors.ts'
import { SECOND_MS } from '../../domain/timestamp.ts'
import { renderNotice } from '../blocks/notice.ts'
import { showEphemeral } from '../deliver/show-ephemeral.ts'
import type { Desk } from '../desk.ts'
import { describeError, sayToPerson } from '../errors/person-sentence.ts'
import { claimWork, finishWork } from './claim.ts'
import { deliverNotice } from './deliver-answer.ts'
import type { Incoming } from './incoming.ts'
import { noticeBusy } from './notices.ts'
import { runTurn } from './run-turn.ts'
import type { Refusal } from './work-queue.ts'

/** Lets a message in: once, unless it comes too late, and only while there is room for it. Returns before it is answered. */
export async function admit(desk: Desk, turn: Incoming): Promise<void> {
  if (isStale(desk, turn.ts)) {
    desk.log.info({ channel: turn.channel, ts: turn.ts }, 'an event came too late and is ignored')
    return
  }
  try {
    if (!(await claimWork(desk, turn))) return
  } catch (thrown) {
    return tellUnclaimed(desk, turn, NewsdeskError.from(thrown))
  }
  const refusal = desk.work.refusal(turn.user)
  if (refusal === undefined) submitTurn(desk, turn, { mayBePosted: false })
  else await turnAway(desk, turn, refusal)
}

/** Puts a claimed message into the queue. */
export function submitTurn(desk: Desk, turn: Incoming, { mayBePosted }: { mayBePosted: boolean }): void {
  const { keys, user, channel, threadTs } = turn
  const run = (signal: AbortSignal) => runTurn(desk, turn, { signal, mayBePosted })
  desk.work.submit({ key: keys[0], person: user, thread: `${channel}:${threadTs}`, run })
}

/** `ts` is Slack's, in seconds. */
function isStale({ clock, limits }: Desk, ts: string): boolean {
  return clock.now().getTime() - Number(ts) * SECOND_MS > limits.staleAfterMs
}

async function turnAway(desk: Desk, turn: Incoming, refusal: Refusal): Promise<void> {
  desk.log.warn({ channel: turn.channel, ts: turn.ts, refusal }, 'a message is turned away')
  await sayAside(desk, turn, noticeBusy(refusal))
  await finishWork(desk, turn)
}

/** Without a claim it can't be known whether somebody else answers: nothing is answered, but the person is told. */
async function tellUnclaimed(desk: Desk, turn: Incoming, error: NewsdeskError): Promise<void> {
  desk.log.error({ channel: turn.channel, ts: turn.ts, ...describeError(error) }, 'a message could not be claimed')
  await sayAside(desk, turn, sayToPerson(error))
}

/** To the person alone; in a direct message, where nobody else listens, as a reply. */
async function sayAside(desk: Desk, turn: Incoming, text: string): Promise<void> {
  const { channel, threadTs, user, isDirect } = turn
  const { signal } = new AbortController()
  const message = renderNotice(text)
  if (isDirect) await deliverNotice(desk, turn, message, { signal, mayBePosted: false })
  else await showEphemeral(desk, { channel, threadTs, user, message, signal })
}
