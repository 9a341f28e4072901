import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { type Timestamp, toTimestamp } from '../../domain/timestamp.ts'
import type { RunOutcome } from '../digester.ts'
import { deliverOutbox } from '../outbox/deliver-outbox.ts'
import type { WorkSignals } from '../work-signals.ts'
import { type ClaimedRun, claimRun } from './claim-run.ts'
import { type Composition, composeUndisturbed, isChannelBusy } from './compose-undisturbed.ts'
import type { PostingContext } from './posting-context.ts'
import { messageKeyOf } from './run-key.ts'

/** What became of an attempt to run: its outcome, or why it has to wait for another process or message. */
export type RunAttempt = RunOutcome | { readonly state: 'elsewhere' } | { readonly state: 'channel-busy' }

interface RunRequest {
  readonly subscription: Subscription
  readonly dueAt: Timestamp
}

/**
 * Runs a subscription for one fire time: claims it, writes the digest and its messages in one step, delivers them. An empty
 * digest is not posted: a line that says nothing happened costs every reader a look, and what was left out stays in the
 * next window.
 */
export async function runSubscription(
  context: PostingContext,
  request: RunRequest,
  signals: WorkSignals,
): Promise<RunAttempt> {
  if (await isChannelBusy(context, request.subscription)) return { state: 'channel-busy' }
  const claim = await claimRun(context, request)
  if (claim.kind === 'elsewhere') return { state: 'elsewhere' }
  if (claim.kind === 'over') return { ...(await readOutcome(context, claim.run.key)), state: 'already-run' }
  if (claim.kind === 'given-up') return { state: 'failed', messages: [] }
  const timed = AbortSignal.any([signals.signal, AbortSignal.timeout(context.limits.runLeaseMs)])
  const composition = await composeUndisturbed(context, request.subscription, { signal: timed })
  if (!composition) return { state: 'channel-busy' }
  const written = await writeDown(context, { claim, subscription: request.subscription, ...composition })
  if (written === 'channel-busy') return { state: 'channel-busy' }
  if (written === 'empty') return { state: 'empty', messages: [] }
  if (written === 'elsewhere') return { ...(await readOutcome(context, claim.key)), state: 'already-run' }
  await deliverOutbox(context, signals)
  return readOutcome(context, claim.key)
}

interface Writing extends Composition {
  readonly claim: ClaimedRun
  readonly subscription: Subscription
}

/**
 * Keeps the digest with its messages, or ends the run as empty; unless another process took it over and was first, or another
 * digest tells the channel something.
 */
async function writeDown(
  { store, clock, messenger, log, owner }: PostingContext,
  { claim: { key, leaseUntil }, subscription: { channel }, digest, composedAfter }: Writing,
): Promise<'written' | 'empty' | 'elsewhere' | 'channel-busy'> {
  if (toTimestamp(clock.now()) >= leaseUntil) throw new Error(`the run ${key} took longer than its lease`)
  const fields = { run: key, dropped: digest.dropped, tookMs: digest.tookMs }
  if (digest.stories.length === 0) {
    await store.digests.finishRun({ key, claimedBy: owner }, 'empty')
    log.info(fields, 'nothing new to tell')
    return 'empty'
  }
  const rendered = messenger.renderDigest(digest)
  const messages = rendered.map((message, position) => ({
    key: messageKeyOf(key, position),
    channel,
    position,
    message,
  }))
  try {
    await store.digests.write(key, digest, messages, { composedAfter })
  } catch (thrown) {
    const { reason } = NewsdeskError.from(thrown)
    if (reason !== 'run-not-claimed' && reason !== 'channel-told') throw thrown
    log.info({ ...fields, reason }, 'another process has written this digest, or another one for the channel')
    return reason === 'channel-told' ? 'channel-busy' : 'elsewhere'
  }
  log.info({ ...fields, digestId: digest.id, stories: digest.stories.length }, 'digest written')
  return 'written'
}

/** What a run has come to: `failed` also while its first message is still tried. */
async function readOutcome({ store }: PostingContext, key: string): Promise<RunOutcome> {
  const run = await store.digests.getRun(key)
  const messages = run?.digestId === undefined ? [] : await store.digests.outboxOf(run.digestId)
  const state = run?.state === 'delivered' ? 'posted' : 'failed'
  return { state, messages, ...(run?.digestId !== undefined && { digestId: run.digestId }) }
}
