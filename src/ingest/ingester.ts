import type { ArticleId, SourceId } from '../domain/ids.ts'
import type { Timestamp } from '../domain/timestamp.ts'

export type IngestStatus = 'added' | 'updated' | 'unchanged' | 'duplicate' | 'rejected' | 'failed'

/** What became of one article, or of an input that gave none. */
export interface IngestResult {
  readonly input: string
  readonly externalId?: string
  readonly id?: ArticleId
  readonly status: IngestStatus
  readonly duplicateOf?: ArticleId
  /** Why it was rejected or failed: a stable code, then words. */
  readonly reason?: string
  readonly title?: string
  readonly url?: string
  readonly siteName?: string
  readonly byline?: readonly string[]
  readonly publishedAt?: Timestamp
  readonly language?: string
  readonly words?: number
  readonly passages?: number
}

/** An input by name (path, URL), or bytes that were handed over (stdin, a Slack message). */
export type IngestInput =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly body: Uint8Array; readonly contentType?: string }

export interface IngestOptions {
  readonly signal?: AbortSignal
  readonly sourceId?: SourceId
}

/** Takes articles in. One bad input gives one result; it never stops the others. */
export interface Ingester extends AsyncDisposable {
  ingest(inputs: readonly IngestInput[], options?: IngestOptions): AsyncIterable<IngestResult>
  /** Fetches one source again and takes in what is new; records state, back-off and conditional headers. */
  refresh(sourceId: SourceId, options?: IngestOptions): AsyncIterable<IngestResult>
}
