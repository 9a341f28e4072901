import { Agent } from 'undici'
import type { Clock } from '../ports/clock.ts'
import { FetchFailure } from '../ports/fetch-failure.ts'
import type { FetchedDocument, Fetcher, FetchRequest } from '../ports/fetcher.ts'
import type { Log } from '../ports/log.ts'
import { createAllowList } from './allow-list.ts'
import { type CheckedUrl, checkUrl } from './check-url.ts'
import { createGuardedConnector } from './create-guarded-connector.ts'
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import { followRedirects } from './follow-redirects.ts'
import { createHostGate } from './host-gate.ts'
import { parseResponseHeaders } from './parse-response-headers.ts'
import { type HopResponse, requestOnce, type Transport } from './request-once.ts'
import { type ResolveHost, resolveBySystem } from './resolve-address.ts'
import { createRobotsCache } from './robots-cache.ts'

export interface FetcherOptions {
  /** `host` or `host:port` entries that may be fetched although their address is private. */
  readonly allowHosts: readonly string[]
  readonly userAgent: string
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<FetchLimits>
  readonly resolve?: ResolveHost
}

/** A Fetcher over http(s) with every fence of the port; one instance keeps the politeness for all its callers. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits }
  const isAllowed = createAllowList(options.allowHosts)
  const transport = createTransport(options, limits)
  const gate = createHostGate({
    clock: options.clock,
    delayMs: limits.hostDelayMs,
    concurrencyPerHost: limits.maxConcurrentPerHost,
    concurrency: limits.maxConcurrent,
  })
  const robots = createRobotsCache({ read: readRobots, clock: options.clock, limits, userAgent: options.userAgent })
  const check = (url: string) => checkUrl(url, isAllowed)

  /** Follows redirects within one time budget; waiting for a host's turn does not count. */
  function followAll(request: FetchRequest, onHop: (target: CheckedUrl) => Promise<void>) {
    let remainingMs = limits.totalTimeoutMs
    return followRedirects(request.url, {
      maxRedirects: limits.maxRedirects,
      check,
      request: async (target): Promise<HopResponse> => {
        await onHop(target)
        return gate.run(
          target.url.host,
          async () => {
            const startedAt = options.clock.now().getTime()
            const hop = { ...request, url: target.url, remainingMs }
            const response = await requestOnce(hop, transport)
            remainingMs -= options.clock.now().getTime() - startedAt
            return response
          },
          request.signal,
        )
      },
    })
  }

  async function readRobots(url: URL): Promise<{ status: number; text: string }> {
    const { status, body } = await followAll({ url: url.href }, () => Promise.resolve())
    return { status, text: new TextDecoder().decode(body.subarray(0, limits.robotsMaxBytes)) }
  }

  async function respectRobots(target: CheckedUrl, signal?: AbortSignal): Promise<void> {
    const { crawlDelayMs } = await robots.check(target.url, signal)
    if (crawlDelayMs !== undefined) gate.setDelay(target.url.host, Math.min(crawlDelayMs, limits.maxCrawlDelayMs))
  }

  return {
    async fetch(request) {
      const startedAt = options.clock.now()
      const onHop = (target: CheckedUrl) =>
        request.accept === 'feed' ? Promise.resolve() : respectRobots(target, request.signal)
      const response = await followAll(request, onHop)
      const document = describeDocument(response, options.clock.now())
      const tookMs = options.clock.now().getTime() - startedAt.getTime()
      options.log.debug(
        { host: response.url.host, status: document.status, bytes: document.body.length, tookMs },
        'fetched',
      )
      return document
    },
    async [Symbol.asyncDispose]() {
      await transport.dispatcher.destroy(new FetchFailure('closed', 'the fetcher was closed'))
    },
  }
}

function createTransport(options: FetcherOptions, limits: FetchLimits): Transport {
  const connect = createGuardedConnector({
    isAllowed: createAllowList(options.allowHosts),
    resolve: options.resolve ?? resolveBySystem,
    connectTimeoutMs: limits.connectTimeoutMs,
  })
  // Time limits are kept by the clock we were given; the client's own would run on real time.
  const dispatcher = new Agent({
    connect,
    connections: limits.maxConcurrentPerHost,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: limits.maxHeaderBytes,
  })
  return { dispatcher, clock: options.clock, limits, userAgent: options.userAgent }
}

function describeDocument(response: HopResponse & { url: URL }, now: Date): FetchedDocument {
  const described = parseResponseHeaders(response.headers, now)
  const { status } = response
  if (status === 304 || (status >= 200 && status < 300))
    return { url: response.url.href, status, body: response.body, ...described }
  throw new FetchFailure('bad-status', `${response.url.host} answered with status ${status}`, {
    status,
    ...(described.retryAfterSeconds !== undefined && { retryAfterSeconds: described.retryAfterSeconds }),
  })
}
