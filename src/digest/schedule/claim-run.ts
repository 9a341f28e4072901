import type { Subscription } from '../../domain/digest.ts'
import { type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import type { DigestRun } from '../../ports/store/digest-store.ts'
import type { DigestContext } from '../digest-context.ts'
import { runKeyOf } from './run-key.ts'

/** A run that is ours until `leaseUntil`. */
export interface ClaimedRun {
  readonly kind: 'claimed'
  readonly key: string
  readonly leaseUntil: Timestamp
}

/** `elsewhere`: another process is writing it. `over`: it was written or ended before. `given-up`: it died too often. */
export type RunClaim =
  | ClaimedRun
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'over'; readonly run: DigestRun }
  | { readonly kind: 'given-up' }

/** Claims one run of a subscription, so that of all processes one writes its digest. */
export async function claimRun(
  { store, clock, owner, limits, log }: Pick<DigestContext, 'store' | 'clock' | 'owner' | 'limits' | 'log'>,
  { subscription, dueAt }: { subscription: Pick<Subscription, 'id'>; dueAt: Timestamp },
): Promise<RunClaim> {
  const now = clock.now()
  const key = runKeyOf({ subscriptionId: subscription.id, dueAt })
  const leaseUntil = toTimestamp(new Date(now.getTime() + limits.runLeaseMs))
  const claim = { key, subscriptionId: subscription.id, dueAt, claimedBy: owner, leaseUntil }
  const isOurs = await store.digests.claimRun(claim, toTimestamp(now))
  const run = await store.digests.getRun(key)
  if (!run) throw new Error(`the run ${key} vanished while it was being claimed`)
  if (!isOurs) return run.state === 'claimed' ? { kind: 'elsewhere' } : { kind: 'over', run }
  if (run.attempts <= limits.maxRunAttempts) return { kind: 'claimed', key, leaseUntil }
  await store.digests.finishRun({ key, claimedBy: owner }, 'failed')
  log.error({ run: key, attempts: run.attempts }, 'a digest could not be written and is given up')
  return { kind: 'given-up' }
}
