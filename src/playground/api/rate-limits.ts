/** Which calls Slack would still take. */
export interface RateLimits {
  /** Takes one call of a method; when there is none left, the seconds until there is. */
  take(method: string): number | undefined
}

const MINUTE_MS = 60_000

/** So many calls of each method in any minute of the playground's clock; a method that is not listed has no limit. */
export function createRateLimits(callsPerMinute: Readonly<Record<string, number>>, now: () => Date): RateLimits {
  const taken = new Map<string, number[]>()
  return {
    take(method) {
      const limit = Object.hasOwn(callsPerMinute, method) ? callsPerMinute[method] : undefined
      if (limit === undefined) return undefined
      const nowMs = now().getTime()
      const recent = (taken.get(method) ?? []).filter((at) => at > nowMs - MINUTE_MS)
      const [first = nowMs] = recent
      taken.set(method, recent)
      if (recent.length >= limit) return Math.max(1, Math.ceil((first + MINUTE_MS - nowMs) / 1_000))
      recent.push(nowMs)
      return undefined
    },
  }
}
