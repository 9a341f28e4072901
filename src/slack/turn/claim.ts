import { toTimestamp } from '../../domain/timestamp.ts'
import type { Desk } from '../desk.ts'
import type { ClaimPayload } from './incoming.ts'

type Work = ClaimPayload['work']

/** Claims work for this process, for ever. False when it is somebody's already. */
export async function claimWork({ store, clock, owner }: Desk, work: Work): Promise<boolean> {
  const isOurs = await store.events.claim(work.keys, { owner, at: toTimestamp(clock.now()) })
  if (isOurs)
    await store.events.attach(work.keys[0], JSON.stringify({ owner, attempt: 1, work } satisfies ClaimPayload))
  return isOurs
}

/** Takes over what a dead process left. False when another live one was faster. */
export async function takeOverWork({ store, clock, owner }: Desk, left: ClaimPayload): Promise<boolean> {
  const attempt = left.attempt + 1
  const key = `takeover:${left.work.keys[0]}:${attempt}`
  if (!(await store.events.claim([key], { owner, at: toTimestamp(clock.now()) }))) return false
  await store.events.attach(left.work.keys[0], JSON.stringify({ ...left, owner, attempt } satisfies ClaimPayload))
  await store.events.finish([key])
  return true
}

/** The work is done, or will never be; it is not found at the next start. */
export async function finishWork({ store }: Desk, work: Work): Promise<void> {
  await store.events.finish(work.keys)
}
