/** Everything about corrections that has a bound. */
export interface CorrectionLimits {
  /** New versions worked through at once; the rest are for the next time somebody looks. */
  readonly versionsPerRound: number
  readonly maxRounds: number
  /** Answers, and digests, that one new version may correct: the newest, of which people are most likely to read on. */
  readonly publicationsPerVersion: number
}

export const DEFAULT_CORRECTION_LIMITS: CorrectionLimits = {
  versionsPerRound: 50,
  maxRounds: 20,
  publicationsPerVersion: 100,
}
