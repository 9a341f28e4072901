import { toTimestamp } from '../../domain/timestamp.ts'
import type { Desk } from '../desk.ts'
import type { ClaimPayload } from './incoming.ts'

type Work = ClaimPayload['work']

/** Claims work for this process, for ever. False when it is somebody's already. */
export async function claimWork({ store, clock, owner }: Desk, work: Work): Promise<boolean> {
  const at = toTimestamp(clock.now())
  const payload = JSON.stringify({ owner, attempt: 1, at, work } satisfies ClaimPayload)
  return store.events.claim(work.keys, { owner, at, payload })
}

/** A claim that a process left, as it stands in the store and as it reads. */
export interface LeftClaim {
  readonly payload: string
  readonly claim: ClaimPayload
}

/**
 * Takes over what a dead process left, in one step: whoever dies before or after it leaves the work to the next one. False
 * when another live one was faster.
 */
export async function takeOverWork({ store, clock, owner }: Desk, { payload, claim }: LeftClaim): Promise<boolean> {
  const taken = { ...claim, owner, attempt: claim.attempt + 1, at: toTimestamp(clock.now()) } satisfies ClaimPayload
  return store.events.exchange(claim.work.keys[0], { before: payload, after: JSON.stringify(taken) })
}

/** The work is done, or will never be; it is not found at the next start. */
export async function finishWork({ store }: Desk, work: Work): Promise<void> {
  await store.events.finish(work.keys)
}
