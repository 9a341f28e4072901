import { NewsdeskError } from '../../domain/errors.ts'
import type { SourceId } from '../../domain/ids.ts'
import { MINUTE_MS, toTimestamp } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'
import type { Ingester, IngestStatus } from '../ingester.ts'

export interface RefreshDueOptions {
  readonly sources: SourceStore
  readonly ingester: Ingester
  readonly clock: Clock
  readonly log: Log
  readonly signal?: AbortSignal
}

/** What one tick did. `isMore`: it took as many sources as it may, so others are probably due. */
export interface TickReport {
  readonly sources: number
  readonly isMore: boolean
  readonly counts: ReadonlyMap<IngestStatus, number>
}

/** Sources taken at one tick, side by side. */
const MAX_SOURCES_PER_TICK = 4
/** A source that takes longer than this to read may be taken by another process as well; nothing is doubled by that. */
const LEASE_MS = 10 * MINUTE_MS

/**
 * One tick of polling: claims the sources that are due by the clock and refreshes them side by side. Tells how many
 * results of each status they gave. A source that can't be read is recorded as failing and never stops the others.
 */
export async function refreshDueSources(options: RefreshDueOptions): Promise<TickReport> {
  const now = options.clock.now()
  const leaseUntil = toTimestamp(new Date(now.getTime() + LEASE_MS))
  const due = await options.sources.claimDue({ now: toTimestamp(now), leaseUntil, limit: MAX_SOURCES_PER_TICK })
  const counts = new Map<IngestStatus, number>()
  await Promise.all(due.map((id) => refreshOne(id, { ...options, counts })))
  return { sources: due.length, isMore: due.length === MAX_SOURCES_PER_TICK, counts }
}

async function refreshOne(
  id: SourceId,
  { ingester, log, signal, counts }: RefreshDueOptions & { counts: Map<IngestStatus, number> },
): Promise<void> {
  try {
    for await (const { status } of ingester.refresh(id, signal === undefined ? {} : { signal }))
      counts.set(status, (counts.get(status) ?? 0) + 1)
  } catch (error) {
    if (signal?.aborted) return
    // The claim runs out by itself, and the source is due again then.
    const { code, reason } = NewsdeskError.from(error)
    log.error({ sourceId: id, code, reason, err: error }, 'refreshing a source failed')
  }
}
