import { DAY_MS, MINUTE_MS, SECOND_MS } from '../domain/timestamp.ts'

const MEGABYTE = 1_048_576

/** Every bound of fetching. A document that would pass one is refused, never cut. */
export interface FetchLimits {
  /** For the TCP and TLS handshake of one hop. */
  readonly connectTimeoutMs: number
  /** From the start of a hop to its response headers. */
  readonly headersTimeoutMs: number
  /** All hops of one document together, without the time spent waiting for the host's turn. */
  readonly totalTimeoutMs: number
  /** Bytes as they come over the wire, and after decompression. */
  readonly maxWireBytes: number
  readonly maxBodyBytes: number
  readonly maxHeaderBytes: number
  readonly maxRedirects: number
  /** Requests under way at once, over all hosts and to one host. */
  readonly maxConcurrent: number
  readonly maxConcurrentPerHost: number
  /** Least time between the starts of two requests to one host. */
  readonly hostDelayMs: number
  /** A host's own Crawl-delay is honoured up to this. */
  readonly maxCrawlDelayMs: number
  readonly robotsMaxBytes: number
  readonly robotsMaxHosts: number
  readonly robotsTtlMs: number
  /** How long a robots.txt that could not be had keeps its host closed. */
  readonly robotsRetryMs: number
}

export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  connectTimeoutMs: 10 * SECOND_MS,
  headersTimeoutMs: 20 * SECOND_MS,
  totalTimeoutMs: 40 * SECOND_MS,
  maxWireBytes: 10 * MEGABYTE,
  maxBodyBytes: 20 * MEGABYTE,
  maxHeaderBytes: 32_768,
  maxRedirects: 5,
  maxConcurrent: 8,
  maxConcurrentPerHost: 1,
  hostDelayMs: 500,
  maxCrawlDelayMs: 10 * SECOND_MS,
  // RFC 9309 section 2.5: at least 500 KiB must be read; what follows is ignored.
  robotsMaxBytes: 512_000,
  robotsMaxHosts: 1_000,
  // RFC 9309 section 2.4: not to be used for longer than a day.
  robotsTtlMs: DAY_MS,
  robotsRetryMs: 10 * MINUTE_MS,
}
