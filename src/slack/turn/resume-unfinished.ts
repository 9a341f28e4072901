import { hostname } from 'node:os'
import { NewsdeskError } from '../../domain/errors.ts'
import { SECOND_MS, toTimestamp } from '../../domain/timestamp.ts'
import { renderNotice } from '../blocks/notice.ts'
import { showEphemeral } from '../deliver/show-ephemeral.ts'
import type { Desk } from '../desk.ts'
import { describeError } from '../errors/person-sentence.ts'
import { submitTurn } from './admit.ts'
import { finishWork, type LeftClaim, takeOverWork } from './claim.ts'
import { deliverNotice } from './deliver-answer.ts'
import { type ClaimPayload, parseClaimPayload } from './incoming.ts'
import { ASK_AGAIN } from './notices.ts'
import { isOwnerGone } from './owner.ts'

export interface ResumeOptions {
  /** At start, claims of a process that is surely dead are taken at once; later on, only those whose time is over. */
  readonly atStart: boolean
}

/**
 * Goes on with messages that a process claimed and never finished: answers them, or after several crashes asks the
 * person to ask again. What another live process may be at is left alone. Never rejects.
 */
export async function resumeUnfinished(desk: Desk, { atStart }: ResumeOptions): Promise<void> {
  const { store, clock, limits, log } = desk
  const now = clock.now().getTime()
  const range = {
    olderThan: toTimestamp(new Date(now + SECOND_MS)),
    newerThan: toTimestamp(new Date(now - limits.staleAfterMs)),
  }
  try {
    for (const { key, payload } of await store.events.unfinished(range)) {
      if (payload === undefined) continue
      const claim = parseClaimPayload(payload)
      if (claim?.work.keys[0] === key && mayTake(desk, claim, atStart)) await resume(desk, { payload, claim })
    }
  } catch (thrown) {
    log.error(describeError(NewsdeskError.from(thrown)), 'unfinished messages could not be gone on with')
  }
}

/** After its time a claim belongs to nobody who is alive: an answer never takes so long. */
function mayTake({ clock, limits, owner: self }: Desk, { owner, at }: ClaimPayload, atStart: boolean): boolean {
  const isOver = clock.now().getTime() - Date.parse(at) > limits.takeOverAfterMs
  return isOver || (atStart && isOwnerGone(owner, { host: hostname(), self }))
}

async function resume(desk: Desk, left: LeftClaim): Promise<void> {
  const { work, attempt } = left.claim
  if (desk.work.has(work.keys[0]) || !(await takeOverWork(desk, left))) return
  desk.log.info({ channel: work.channel, key: work.keys[0], attempt: attempt + 1 }, 'an unfinished message is taken up')
  if (work.kind === 'message' && attempt <= desk.limits.maxTakeOvers) submitTurn(desk, work, { mayBePosted: true })
  else await giveUp(desk, work)
}

async function giveUp(desk: Desk, work: ClaimPayload['work']): Promise<void> {
  const { signal } = new AbortController()
  const message = renderNotice(ASK_AGAIN)
  if (work.kind === 'message') await deliverNotice(desk, work, message, { signal, mayBePosted: true })
  else await showEphemeral(desk, { channel: work.channel, user: work.user, message, signal })
  await finishWork(desk, work)
}
