import { raceAbort } from '../lib/race-abort.ts'
import type { Clock } from '../ports/clock.ts'
import { FetchFailure } from '../ports/fetch-failure.ts'
import type { FetchLimits } from './fetch-limits.ts'
import { ALLOW_ALL, parseRobotsRules, type RobotsRules } from './robots-rules.ts'

/** Tells whether a page may be fetched; asks each host for its robots.txt at most once a day. */
export interface RobotsCache {
  /** Errors: FETCH_FORBIDDEN `robots`; FETCH_FAILED `robots-unavailable`. */
  check(url: URL, signal?: AbortSignal): Promise<RobotsRules>
}

/** Reads a robots.txt: its status, and its text when the status is 2xx. Rejects when the host can't be reached. */
export type ReadRobots = (url: URL) => Promise<{ status: number; text: string }>

interface Entry {
  readonly rules: Promise<RobotsRules | undefined>
  expiresAtMs: number
}

/**
 * The policy is RFC 9309 section 2.3: a robots.txt that is not there (4xx) allows everything; one that can't be had (5xx,
 * 429, no connection) forbids everything, but is asked for again soon.
 */
export function createRobotsCache(options: {
  read: ReadRobots
  clock: Clock
  limits: FetchLimits
  userAgent: string
}): RobotsCache {
  const entries = new Map<string, Entry>()

  function find(origin: string): Entry {
    const now = options.clock.now().getTime()
    const known = entries.get(origin)
    if (known !== undefined && known.expiresAtMs > now) return known
    const entry: Entry = { rules: load(origin), expiresAtMs: now + options.limits.robotsTtlMs }
    entries.delete(origin)
    entries.set(origin, entry)
    // A failure is not kept: the next page may find the host awake. Who waits is told it as it is.
    entry.rules.catch(() => {
      if (entries.get(origin) === entry) entries.delete(origin)
    })
    const [oldest] = entries.keys()
    if (entries.size > options.limits.robotsMaxHosts && oldest !== undefined) entries.delete(oldest)
    return entry
  }

  async function load(origin: string): Promise<RobotsRules | undefined> {
    const url = new URL('/robots.txt', origin)
    const { status, text } = await options.read(url)
    if (status >= 500 || status === 429) return undefined
    return status >= 200 && status < 300 ? parseRobotsRules({ url, text }, options.userAgent) : ALLOW_ALL
  }

  return {
    async check(url, signal) {
      const entry = find(url.origin)
      // Read for everybody who asks meanwhile: who gives up ends the own waiting alone. Reading has limits of its own.
      const rules = await raceAbort(entry.rules, signal)
      if (rules === undefined) {
        entry.expiresAtMs = Math.min(entry.expiresAtMs, options.clock.now().getTime() + options.limits.robotsRetryMs)
        throw new FetchFailure('robots-unavailable', `${url.host} does not hand out its robots.txt at the moment`)
      }
      if (!rules.isAllowed(url)) throw new FetchFailure('robots', `robots.txt of ${url.host} keeps us from this page`)
      return rules
    },
  }
}
