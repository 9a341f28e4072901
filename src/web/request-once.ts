import type { Dispatcher } from 'undici'
import type { Clock } from '../ports/clock.ts'
import { FetchFailure } from '../ports/fetch-failure.ts'
import type { FetchRequest } from '../ports/fetcher.ts'
import { withTimeLimit } from '../ports/with-time-limit.ts'
import { ACCEPT_ENCODING, decompressBody } from './decompress-body.ts'
import { describeFailure } from './describe-failure.ts'
import type { FetchLimits } from './fetch-limits.ts'
import { firstOf, type ResponseHeaders } from './parse-response-headers.ts'
import { readBody } from './read-body.ts'

/** One response, not followed. `body` is decompressed; empty unless the status is 2xx. */
export interface HopResponse {
  readonly status: number
  readonly headers: ResponseHeaders
  readonly body: Uint8Array
}

export interface HopRequest extends Pick<FetchRequest, 'accept' | 'etag' | 'lastModified'> {
  readonly url: URL
  /** What is left of the document's time, for headers and body. */
  readonly remainingMs: number
  readonly signal?: AbortSignal | undefined
}

export interface Transport {
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly limits: FetchLimits
  readonly userAgent: string
}

const ACCEPT = {
  page: 'text/html,application/xhtml+xml;q=0.9,application/xml;q=0.5,text/plain;q=0.5,application/pdf;q=0.4,*/*;q=0.1',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,*/*;q=0.5',
} as const
/** How much of a body that nobody wants is read, to keep the connection for the next request. */
const MAX_DUMP_BYTES = 16_384

/** Sends one GET. Errors: FETCH_FAILED, FETCH_FORBIDDEN `private-address`. */
export function requestOnce(hop: HopRequest, transport: Transport): Promise<HopResponse> {
  const { clock } = transport
  const tooLong = () => new FetchFailure('timeout', `${hop.url.host} did not deliver in time`)
  return withTimeLimit({ clock, timeoutMs: hop.remainingMs, error: tooLong, signal: hop.signal }, async (signal) => {
    try {
      const response = await awaitHeaders(hop, { transport, signal })
      const body = await takeBody(response, { limits: transport.limits, signal })
      return { status: response.statusCode, headers: response.headers, body }
    } catch (thrown) {
      throw describeFailure(thrown, { host: hop.url.host, signal })
    }
  })
}

function awaitHeaders(
  hop: HopRequest,
  { transport, signal }: { transport: Transport; signal: AbortSignal },
): Promise<Dispatcher.ResponseData> {
  const { clock, dispatcher, limits } = transport
  const tooLong = () => new FetchFailure('timeout', `${hop.url.host} sent no headers in time`)
  const abort = new AbortController()
  const whole = AbortSignal.any([signal, abort.signal])
  const ms = Math.min(limits.headersTimeoutMs, hop.remainingMs)
  return withTimeLimit({ clock, timeoutMs: ms, error: tooLong, signal }, (early) => {
    early.addEventListener('abort', () => abort.abort(early.reason), { once: true })
    const request = {
      origin: hop.url.origin,
      path: hop.url.pathname + hop.url.search,
      method: 'GET',
      headers: requestHeaders(hop, transport.userAgent),
      signal: whole,
    } as const
    return dispatcher.request(request).catch((error: unknown) => {
      if (!isHungUp(error) || whole.aborted) throw error
      return dispatcher.request(request)
    })
  })
}

/** The server closed a connection that was kept for the next request just as it was used; a fresh one will do. */
function isHungUp(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE'
}

function requestHeaders(hop: HopRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT[hop.accept ?? 'page'],
    'accept-encoding': ACCEPT_ENCODING,
    ...(hop.etag !== undefined && { 'if-none-match': hop.etag }),
    ...(hop.lastModified !== undefined && { 'if-modified-since': hop.lastModified }),
  }
}

async function takeBody(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  { limits, signal }: { limits: FetchLimits; signal: AbortSignal },
): Promise<Uint8Array> {
  if (statusCode < 200 || statusCode > 299 || statusCode === 204) {
    await body.dump({ limit: MAX_DUMP_BYTES, signal })
    return new Uint8Array(0)
  }
  const wire = await readBody(body, { maxBytes: limits.maxWireBytes, declared: firstOf(headers, 'content-length') })
  return decompressBody(wire, { encoding: firstOf(headers, 'content-encoding'), maxBytes: limits.maxBodyBytes })
}
