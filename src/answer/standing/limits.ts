import { DAY_MS, MINUTE_MS } from '../../domain/timestamp.ts'

/** Everything about standing questions that has a bound. Times are milliseconds. */
export interface StandingLimits {
  /** Open questions of one channel, and of one person in all channels. */
  readonly perChannel: number
  readonly perPerson: number
  /** How long a question stays open. */
  readonly openForMs: number
  /** Answers after which a question is closed: a story that goes on belongs into a digest. */
  readonly maxAnswers: number
  /** After a check that asked in vain, a question rests so long, whatever comes in: a model costs money. */
  readonly restMs: number
  /** An article may have been on its way into the store for so long when the question was first answered. */
  readonly lateArrivalMs: number
  /** How long one process may take for its checks of one round; must be well above the time they take. */
  readonly leaseMs: number
  /** Rounds made at once; what is left is for the next time somebody looks. */
  readonly maxRounds: number
  /** Questions checked in one round; the rest are for the next one. */
  readonly questionsPerRound: number
  /** Articles that a question is checked against in one round. */
  readonly arrivalsPerCheck: number
}

export const DEFAULT_STANDING_LIMITS: StandingLimits = {
  perChannel: 20,
  perPerson: 10,
  openForMs: 30 * DAY_MS,
  maxAnswers: 5,
  restMs: 10 * MINUTE_MS,
  lateArrivalMs: 10 * MINUTE_MS,
  leaseMs: 15 * MINUTE_MS,
  maxRounds: 50,
  questionsPerRound: 10,
  arrivalsPerCheck: 200,
}
