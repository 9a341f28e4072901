import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import type { Candidate, Outcome } from './candidate.ts'
import { DEFAULT_INGEST_LIMITS, type IngestLimits } from './ingest-limits.ts'
import type { Ingester, IngestOptions, IngestResult } from './ingester.ts'
import { openInput } from './inputs/open-input.ts'
import { mapOrdered } from './pipeline/map-ordered.ts'
import { prepareCandidate } from './prepare-candidate.ts'
import { saveOutcomes } from './save-outcomes.ts'
import { createSeenItems } from './seen-items.ts'
import { refreshSource } from './sources/refresh-source.ts'
import { createPreparePool, type PreparePool } from './worker/prepare-pool.ts'

export interface IngesterOptions {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<IngestLimits>
  /** A pool to share; it stays the caller's to close. Without it the ingester opens its own. */
  readonly pool?: PreparePool
}

/** Inputs that are opened (and, for addresses, fetched) ahead of the one being read. */
const INPUTS_AHEAD = 4

/** An Ingester over a store and a fetcher, which stay the caller's. */
export function createIngester({ store, fetcher, clock, log, ...options }: IngesterOptions): Ingester {
  const limits = { ...DEFAULT_INGEST_LIMITS, ...options.limits }
  const pool = options.pool ?? createPreparePool({ limits, clock, log })
  const seen = createSeenItems(store, clock)

  async function* run(
    candidates: (signal: AbortSignal) => AsyncIterable<Candidate>,
    options: IngestOptions,
  ): AsyncGenerator<IngestResult> {
    const stop = new AbortController()
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal])
    const origin = options.sourceId === undefined ? {} : { sourceId: options.sourceId }
    const context = { pool, fetcher, clock, log, limits, seen, signal, ...origin }
    const prepared = mapOrdered(candidates(signal), {
      concurrency: limits.maxInFlight,
      work: (candidate) => prepareCandidate(candidate, context),
    })
    const saving = { articles: store.articles, clock, limits, seen, ...origin }
    try {
      yield* saveOutcomes(flatten(prepared), saving)
    } finally {
      stop.abort(new DOMException('the caller stopped listening', 'AbortError'))
    }
  }

  return {
    ingest: (inputs, options = {}) =>
      run(async function* list(signal) {
        const context = { pool, fetcher, limits, signal }
        const opened = mapOrdered(each(inputs), {
          concurrency: INPUTS_AHEAD,
          work: (input) => openInput(input, context),
        })
        for await (const candidates of opened) yield* candidates
      }, options),
    refresh: (sourceId, options = {}) =>
      refreshSource(sourceId, { store, fetcher, clock, log, limits, pool, run, options }),
    async [Symbol.asyncDispose]() {
      if (options.pool === undefined) await pool[Symbol.asyncDispose]()
    },
  }
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

async function* flatten(groups: AsyncIterable<readonly Outcome[]>): AsyncGenerator<Outcome> {
  for await (const group of groups) yield* group
}
