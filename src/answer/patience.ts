import type { Clock } from '../ports/clock.ts'

/** How long a question still waits for models: one limit for all of them together. */
export interface Patience {
  /** What the next one may take, in milliseconds, when so many more come after it. */
  next(others: number): number
  /** A share of the whole, but not more than is left. */
  share(part: number): number
}

/** While others could take over, one model does not use up all the time. */
const SHARE_BEFORE_OTHERS = 0.6

export function createPatience(clock: Clock, limitMs: number): Patience {
  const endsAt = clock.now().getTime() + limitMs
  const leftMs = (): number => Math.max(0, endsAt - clock.now().getTime())
  return {
    next: (others) => (others === 0 ? leftMs() : leftMs() * SHARE_BEFORE_OTHERS),
    share: (part) => Math.min(leftMs(), limitMs * part),
  }
}
