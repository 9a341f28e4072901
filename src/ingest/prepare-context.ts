import type { SourceId } from '../domain/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Log } from '../ports/log.ts'
import type { IngestLimits } from './ingest-limits.ts'
import type { SeenItems } from './seen-items.ts'
import type { PreparePool } from './worker/prepare-pool.ts'

/** What reading a candidate needs. */
export interface PrepareContext {
  readonly pool: PreparePool
  readonly fetcher: Fetcher
  readonly clock: Clock
  readonly log: Log
  readonly limits: IngestLimits
  readonly seen: SeenItems
  readonly sourceId?: SourceId
  readonly signal: AbortSignal
}
