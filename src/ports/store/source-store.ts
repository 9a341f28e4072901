import type { SourceId } from '../../domain/ids.ts'
import type { Source } from '../../domain/source.ts'
import type { Timestamp } from '../../domain/timestamp.ts'

export interface FetchReport {
  readonly at: Timestamp
  readonly nextFetchAt: Timestamp
  readonly title?: string
  readonly etag?: string
  readonly lastModified?: string
  /** Set when the fetch failed; absent marks the source ok again. */
  readonly error?: string
}

/** How many sources there are that are not paused, and the names of those that can't be read at the moment, sorted. */
export interface Coverage {
  readonly sources: number
  readonly down: readonly string[]
}

export interface SourceStore {
  /** Adding a URL that is known returns the known source. */
  add(source: Pick<Source, 'kind' | 'url' | 'title' | 'addedAt'>): Promise<Source>
  get(id: SourceId): Promise<Source | undefined>
  /** Counts the articles of each: for people who look at sources, not for every question. */
  list(): Promise<readonly Source[]>
  coverage(): Promise<Coverage>
  /** Articles stay; they lose the link. Error: NOT_FOUND. */
  remove(id: SourceId): Promise<void>
  setPaused(id: SourceId, paused: boolean): Promise<void>
  recordFetch(id: SourceId, report: FetchReport): Promise<void>
  /**
   * Claims up to `limit` sources that are due at `now`, until `leaseUntil`, so that one process fetches each;
   * a crashed claim runs out by itself.
   */
  claimDue(options: { now: Timestamp; leaseUntil: Timestamp; limit: number }): Promise<readonly SourceId[]>
}
