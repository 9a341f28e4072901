import type { RenderedMessage } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { renderHelp } from '../blocks/help.ts'
import { renderNotice } from '../blocks/notice.ts'
import type { Desk } from '../desk.ts'
import { describeError, sayToPerson } from '../errors/person-sentence.ts'
import { answerInThread } from './answer-in-thread.ts'
import { finishWork } from './claim.ts'
import { decideIntent } from './decide-intent.ts'
import { type Delivery, deliverNotice, resumeDelivery } from './deliver-answer.ts'
import type { Incoming } from './incoming.ts'
import { noticeCourtesy, noticeNothing, noticeOnlyFiles, noticeTooLong } from './notices.ts'
import { clearStatus, withStatus } from './show-status.ts'
import { ShutdownError } from './shutdown-error.ts'
import { takeInArticle } from './take-in-article.ts'

/** Deals with a message to its end: one visible reply, or none and an unfinished claim. Never rejects for a known error. */
export async function runTurn(desk: Desk, turn: Incoming, delivery: Delivery): Promise<void> {
  const startedAt = desk.clock.now().getTime()
  try {
    const isDone = delivery.mayBePosted && (await resumeDelivery(desk, turn, delivery))
    if (!isDone) await reply(desk, turn, delivery)
    await finishWork(desk, turn)
    desk.log.info({ ...placeOf(turn), tookMs: desk.clock.now().getTime() - startedAt }, 'message dealt with')
  } catch (thrown) {
    if (delivery.signal.aborted) await endAborted(desk, turn, delivery.signal.reason)
    else await endFailed(desk, turn, { error: NewsdeskError.from(thrown), delivery })
  }
}

async function reply(desk: Desk, turn: Incoming, delivery: Delivery): Promise<void> {
  const { ingester, limits } = desk
  const { signal } = delivery
  const canIngest = ingester !== undefined
  const intent = decideIntent(turn, { limits, canIngest })
  if (intent.kind === 'question') return answerInThread(desk, turn, intent.question, delivery)
  if (intent.kind === 'article' && canIngest) {
    const work = () => takeInArticle(ingester, { body: intent.body, turn, signal })
    const post = (notice: RenderedMessage) => deliverNotice(desk, turn, notice, delivery)
    return withStatus(desk, { turn, signal }, { work, post })
  }
  if (intent.kind === 'too-long') return deliverNotice(desk, turn, noticeTooLong(limits, canIngest), delivery)
  if (intent.kind === 'only-files') return deliverNotice(desk, turn, noticeOnlyFiles(canIngest), delivery)
  if (intent.kind === 'courtesy') return deliverNotice(desk, turn, noticeCourtesy(), delivery)
  return deliverNotice(desk, turn, intent.kind === 'help' ? renderHelp() : noticeNothing(), delivery)
}

/** Given up on purpose. A deleted question is done with; at shutdown the claim stays open. */
async function endAborted(desk: Desk, turn: Incoming, reason: unknown): Promise<void> {
  desk.log.info({ ...placeOf(turn), reason: reason instanceof Error ? reason.name : 'aborted' }, 'message given up')
  if (reason instanceof ShutdownError) return
  await clearStatus(desk, turn, new AbortController().signal)
  await finishWork(desk, turn)
}

interface Failed {
  readonly error: NewsdeskError
  readonly delivery: Delivery
}

/** While Slack can't be reached the claim stays open and is tried again; otherwise the person is told, once. */
async function endFailed(desk: Desk, turn: Incoming, { error, delivery }: Failed): Promise<void> {
  desk.log.error({ ...placeOf(turn), ...describeError(error) }, 'a message could not be dealt with')
  if (error.code === 'SLACK_UNAVAILABLE') return
  try {
    // The answer may stand there although something after it failed: looked for before a notice is posted.
    const careful = { ...delivery, mayBePosted: true }
    if (error.code !== 'SLACK_REFUSED') await deliverNotice(desk, turn, renderNotice(sayToPerson(error)), careful)
    await finishWork(desk, turn)
  } catch (thrown) {
    desk.log.error({ ...placeOf(turn), ...describeError(NewsdeskError.from(thrown)) }, 'the person could not be told')
  }
}

function placeOf({ channel, ts, keys }: Incoming): Readonly<Record<string, unknown>> {
  return { channel, ts, key: keys[0] }
}
