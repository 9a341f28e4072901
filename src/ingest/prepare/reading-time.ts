import type { KnownMetadata } from './known-metadata.ts'

/**
 * The moment that "2 hours ago" in an input counts from: now, for what was fetched or pasted just now; none for files and
 * archives, which may have been written at any time.
 */
export function readingTime({ inputKind }: KnownMetadata, now: Date): { now?: Date } {
  return inputKind === 'file' || inputKind === 'import' ? {} : { now }
}
