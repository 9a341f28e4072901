import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/timestamp.ts'

/** Everything about digests that has a bound. Times are milliseconds. */
export interface DigestLimits {
  /** A run missed by more than this is skipped: yesterday's morning briefing helps nobody. */
  readonly catchUpMs: number
  /** How long a process may take to write a digest before another may take the run over. */
  readonly runLeaseMs: number
  /** Takings-over after which a run that keeps dying is given up. */
  readonly maxRunAttempts: number
  /** How far before its subscription a first digest begins; also the window of a preview that names none. */
  readonly firstWindowMs: number
  /** The longest window; after a longer silence a digest starts here. */
  readonly maxWindowMs: number
  /** A window starts so much earlier, for articles that were being saved while the last digest was gathered. */
  readonly lateArrivalMs: number
  /** What a source brings from longer ago than this is its back catalogue, not news. */
  readonly maxSourceItemAgeMs: number
  /** How far back articles are read that a new one may continue. */
  readonly storyContextMs: number
  /** Articles read for one digest or one list of stories, newest first. */
  readonly maxArticles: number
  readonly maxClaimsPerStory: number
  /** Stories written at the same time. */
  readonly storiesAtOnce: number
  /** For one call to a writer. */
  readonly writeTimeoutMs: number
  /** How long a message is ours to post; must be well above `postTimeoutMs`. */
  readonly outboxLeaseMs: number
  readonly postTimeoutMs: number
  /** A message that could not be posted for so long is given up. */
  readonly deliverWithinMs: number
  /** The longest that delivery waits on the spot for a message to be due again; later ones wait for the next tick. */
  readonly maxPauseMs: number
}

export const DEFAULT_DIGEST_LIMITS: DigestLimits = {
  catchUpMs: DAY_MS,
  runLeaseMs: 10 * MINUTE_MS,
  maxRunAttempts: 3,
  firstWindowMs: DAY_MS,
  maxWindowMs: 7 * DAY_MS,
  lateArrivalMs: HOUR_MS,
  maxSourceItemAgeMs: 7 * DAY_MS,
  storyContextMs: 3 * DAY_MS,
  maxArticles: 10_000,
  maxClaimsPerStory: 3,
  storiesAtOnce: 3,
  writeTimeoutMs: 30 * SECOND_MS,
  outboxLeaseMs: 2 * MINUTE_MS,
  postTimeoutMs: 30 * SECOND_MS,
  deliverWithinMs: DAY_MS,
  maxPauseMs: 15 * SECOND_MS,
}
