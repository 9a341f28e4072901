import type { ParsedFeed } from '../feed/parsed-feed.ts'
import type { IngestLimits } from '../ingest-limits.ts'
import type { PreparePool } from '../worker/prepare-pool.ts'
import type { PeekedSource } from './byte-source.ts'

/** An input that has been opened, with what its transport said of it. */
export interface OpenedInput {
  readonly input: string
  readonly source: PeekedSource
  readonly inputKind: 'page' | 'file' | 'paste'
  /** Where it was fetched, after redirects. */
  readonly url?: string
  readonly aliases?: readonly string[]
  readonly contentType?: string
  readonly charset?: string
  /** Told of the feed, when the input is one. */
  readonly onFeed?: (feed: ParsedFeed) => void
}

export interface OpenContext {
  readonly pool: PreparePool
  readonly limits: IngestLimits
  readonly signal: AbortSignal
}
