import { SECOND_MS } from '../../domain/timestamp.ts'

export interface FetchHints {
  readonly now: Date
  /** Fetches that failed in a row, this one included; 0 after a success. */
  readonly failures: number
  /** The server said that there will be nothing here any more. */
  readonly isGone?: boolean
  readonly maxAgeSeconds?: number | undefined
  readonly retryAfterSeconds?: number | undefined
}

/**
 * When a source is to be fetched next: at the usual interval, or later when its cache headers say so. After failures the
 * interval doubles each time, up to the longest, which also stands for what is gone; a Retry-After is always waited for.
 */
export function scheduleNextFetch(
  hints: FetchHints,
  { refreshIntervalMs, maxRefreshIntervalMs }: { refreshIntervalMs: number; maxRefreshIntervalMs: number },
): Date {
  const wishedMs = Math.max(refreshIntervalMs, (hints.maxAgeSeconds ?? 0) * SECOND_MS)
  const backedOffMs = wishedMs * 2 ** Math.max(0, hints.failures - 1)
  const usualMs = hints.isGone ? maxRefreshIntervalMs : Math.min(backedOffMs, maxRefreshIntervalMs)
  return new Date(hints.now.getTime() + Math.max(usualMs, (hints.retryAfterSeconds ?? 0) * SECOND_MS))
}
