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

/** Takes over what a dead process left. False when another live one was faster. */
export async function takeOverWork({ store, clock, owner }: Desk, left: ClaimPayload): Promise<boolean> {
  const attempt = left.attempt + 1
  const at = toTimestamp(clock.now())
  const key = `takeover:${left.work.keys[0]}:${attempt}`
  if (!(await store.events.claim([key], { owner, at }))) return false
  await store.events.attach(left.work.keys[0], JSON.stringify({ ...left, owner, attempt, at } satisfies ClaimPayload))
  await store.events.finish([key])
  return true
}

/** The work is done, or will never be; it is not found at the next start. */
export async function finishWork({ store }: Desk, work: Work): Promise<void> {
  await store.events.finish(work.keys)
}
