import type { StandingLimits } from '../../src/answer/standing/limits.ts'
import type { DigestLimits } from '../../src/digest/limits.ts'
import { MINUTE_MS, SECOND_MS } from '../../src/domain/timestamp.ts'
import { DEFAULT_SLACK_LIMITS, type SlackLimits } from '../../src/slack/limits.ts'
import { SPEED } from './fast-clock.ts'

const DEFAULTS = DEFAULT_SLACK_LIMITS

/**
 * What takes real time gets as much of it as always; claims are shown as fast as they come, and a question is never given
 * up or turned away, however often its bots are killed and however many wait meanwhile.
 */
export const SLACK_LIMITS: Partial<SlackLimits> = {
  ackWithinMs: DEFAULTS.ackWithinMs * SPEED,
  answerDeadlineMs: DEFAULTS.answerDeadlineMs * SPEED,
  staleAfterMs: DEFAULTS.staleAfterMs * SPEED,
  takeOverAfterMs: DEFAULTS.takeOverAfterMs * SPEED,
  sweepMs: DEFAULTS.sweepMs * SPEED,
  drainMs: DEFAULTS.drainMs * SPEED,
  retryDelaysMs: DEFAULTS.retryDelaysMs.map((ms) => ms * SPEED),
  maxRetryAfterMs: DEFAULTS.maxRetryAfterMs * SPEED,
  connectMs: DEFAULTS.connectMs * SPEED,
  firstClaimDelayMs: 1,
  liveIntervalMs: 1,
  liveCallsPerMinute: 1_000,
  maxTakeOvers: 1_000,
  maxWaiting: 1_000,
  maxPerPerson: 1_000,
}

/** Leases last twelve seconds of ours, which is well above what a post may take. */
export const DIGEST_LIMITS: Partial<DigestLimits> = {
  runLeaseMs: 2 * MINUTE_MS,
  outboxLeaseMs: 2 * MINUTE_MS,
  /** Real time. */
  postTimeoutMs: 6 * SECOND_MS,
  lateArrivalMs: 2 * MINUTE_MS,
  storyContextMs: 5 * MINUTE_MS,
}

export const STANDING_LIMITS: Partial<StandingLimits> = { leaseMs: MINUTE_MS, restMs: SECOND_MS }
