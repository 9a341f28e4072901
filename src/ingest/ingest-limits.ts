import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/timestamp.ts'
import { defaultPoolSize, type PoolLimits } from './worker/prepare-pool.ts'

const MEGABYTE = 1_048_576

/** Every bound of ingest. */
export interface IngestLimits extends PoolLimits {
  /** A page, text or feed read whole; decompressed. */
  readonly maxInputBytes: number
  /** One line of a `.jsonl` import. */
  readonly maxLineBytes: number
  /** Entries taken from a feed at once; the first ones, which are the newest. */
  readonly maxFeedItems: number
  /** Files taken from a folder. */
  readonly maxFolderFiles: number
  /** Articles saved in one transaction. */
  readonly maxBatchArticles: number
  readonly maxBatchCharacters: number
  /** Articles being read at once, over all inputs. */
  readonly maxInFlight: number
  /** Of the entries of a feed that only hold a summary, so many from the top are fetched in full; the rest stay partial. */
  readonly maxSummaryFetches: number
  readonly refreshIntervalMs: number
  readonly maxRefreshIntervalMs: number
}

export const DEFAULT_INGEST_LIMITS: IngestLimits = {
  poolSize: defaultPoolSize(),
  taskTimeoutMs: 20 * SECOND_MS,
  workerMemoryMb: 512,
  maxInputBytes: 20 * MEGABYTE,
  maxLineBytes: 20 * MEGABYTE,
  maxFeedItems: 1_000,
  maxFolderFiles: 1_000_000,
  maxBatchArticles: 32,
  maxBatchCharacters: 120_000,
  maxInFlight: 8,
  maxSummaryFetches: 100,
  refreshIntervalMs: 30 * MINUTE_MS,
  maxRefreshIntervalMs: 24 * HOUR_MS,
}
