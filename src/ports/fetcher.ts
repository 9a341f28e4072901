/** A document that was fetched over http(s). */
export interface FetchedDocument {
  /** The address after redirects. */
  readonly url: string
  readonly status: number
  readonly contentType?: string
  readonly charset?: string
  readonly body: Uint8Array
  readonly etag?: string
  readonly lastModified?: string
  /** When the server asks not to be asked again before, in seconds (Retry-After, Cache-Control max-age). */
  readonly retryAfterSeconds?: number
  readonly maxAgeSeconds?: number
}

export interface FetchRequest {
  readonly url: string
  readonly accept?: 'page' | 'feed'
  readonly etag?: string
  readonly lastModified?: string
  readonly signal?: AbortSignal
}

/**
 * Fetches pages and feeds, fenced: http(s) only, no private addresses (checked at connect time on every hop), limits on
 * time, bytes, decompression and redirects; robots.txt is respected for pages.
 * Errors: FetchFailure (FETCH_FORBIDDEN or FETCH_FAILED) with `reason`, and the last response's status and Retry-After where
 * there was one; an abort rejects with the signal's reason. A 304 comes back as status 304 with an empty body.
 */
export interface Fetcher extends AsyncDisposable {
  fetch(request: FetchRequest): Promise<FetchedDocument>
}
