import { MINUTE_MS, SECOND_MS } from '../domain/timestamp.ts'

/** The bounds of the Slack app. Times in milliseconds of the injected clock unless the name says real time. */
export interface SlackLimits {
  /** An event or command is acknowledged when it is claimed, at the latest after this. */
  readonly ackWithinMs: number
  /** Questions that are worked on at the same time. */
  readonly concurrency: number
  /** Questions that may wait for their turn; one more is told that the bot is busy. */
  readonly maxWaiting: number
  /** Questions of one person that may wait or be worked on. */
  readonly maxPerPerson: number
  /** Answers in one thread after which only a mention is answered: two bots can't talk to each other for ever. */
  readonly maxThreadTurns: number
  /** Earlier turns of a thread that are given along with a question. */
  readonly historyTurns: number
  readonly maxQuestionChars: number
  /** Longest text that is taken in as an article. */
  readonly maxPasteChars: number
  /** An answer that takes longer is given up, and the person told. */
  readonly answerDeadlineMs: number
  /** A claim is shown before the whole answer only when the rest takes longer than this. */
  readonly firstClaimDelayMs: number
  /** Between two changes of a message that is being written. Slack takes about one a second in a channel. */
  readonly liveIntervalMs: number
  /** Of all answers together; Slack takes 50 changes a minute, and whole answers come first. */
  readonly liveCallsPerMinute: number
  /** Events older than this when they arrive are ignored; so are unfinished ones found at start. */
  readonly staleAfterMs: number
  /**
   * An unfinished event is taken over after this time, whoever has it. Longer than an answer's deadline and all waits of
   * its post together, so that its owner is not at it any more.
   */
  readonly takeOverAfterMs: number
  /** How often unfinished events are looked for. */
  readonly sweepMs: number
  /** How often an event is tried again after crashes before the person is told to ask again. */
  readonly maxTakeOvers: number
  /** How long `stop` waits for what is under way. */
  readonly drainMs: number
  /** Waits between attempts of a Slack call; one more attempt than there are entries. A cut request may still arrive meanwhile. */
  readonly retryDelaysMs: readonly number[]
  /** A longer Retry-After than this is not waited for. */
  readonly maxRetryAfterMs: number
  /** Real time one call to Slack may take. */
  readonly callTimeoutMs: number
  /** How long a socket may take to say hello. */
  readonly connectMs: number
  /** Waits before a socket is opened again; the last is used from then on. */
  readonly reconnectDelaysMs: readonly number[]
}

export const DEFAULT_SLACK_LIMITS: SlackLimits = {
  ackWithinMs: 2 * SECOND_MS,
  concurrency: 4,
  maxWaiting: 40,
  maxPerPerson: 4,
  maxThreadTurns: 30,
  historyTurns: 6,
  maxQuestionChars: 2_000,
  maxPasteChars: 200_000,
  answerDeadlineMs: 90 * SECOND_MS,
  firstClaimDelayMs: 400,
  liveIntervalMs: 1_500,
  liveCallsPerMinute: 30,
  staleAfterMs: 15 * MINUTE_MS,
  takeOverAfterMs: 7 * MINUTE_MS,
  sweepMs: MINUTE_MS,
  maxTakeOvers: 3,
  drainMs: 25 * SECOND_MS,
  retryDelaysMs: [SECOND_MS, 3 * SECOND_MS, 8 * SECOND_MS, 20 * SECOND_MS],
  maxRetryAfterMs: MINUTE_MS,
  callTimeoutMs: 10 * SECOND_MS,
  connectMs: 20 * SECOND_MS,
  reconnectDelaysMs: [0, 500, 2 * SECOND_MS, 8 * SECOND_MS, 30 * SECOND_MS],
}
