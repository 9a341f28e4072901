import type { Clock } from '../../ports/clock.ts'

/** So many calls in any stretch of time. */
export interface Allowance {
  /** Takes one if there is one left. */
  take(): boolean
}

export function createAllowance(clock: Clock, { calls, perMs }: { calls: number; perMs: number }): Allowance {
  let taken: number[] = []
  return {
    take() {
      const now = clock.now().getTime()
      taken = taken.filter((at) => at > now - perMs)
      if (taken.length >= calls) return false
      taken.push(now)
      return true
    },
  }
}
