import type { ReadingClock } from '../dates/reading-clock.ts'
import type { KnownMetadata } from './known-metadata.ts'

/**
 * The clock for an input: relative dates count from now in what was fetched or pasted just now; in files and archives, which may
 * have been written at any time, from nothing.
 */
export function readingClock({ inputKind }: KnownMetadata, now: Date): ReadingClock {
  return inputKind === 'file' || inputKind === 'import' ? { now } : { now, readAt: now }
}
