import type { Logger } from '@slack/bolt'
import { WebClient, type WebClientOptions } from '@slack/web-api'

export interface WebClientSettings {
  readonly logger: Logger
  readonly apiUrl?: string
  /** Real time; a call that takes longer counts as one of unknown outcome. */
  readonly callTimeoutMs: number
}

/**
 * Settings for one client; a fresh object each time, because the Slack libraries write into the one they get. The
 * library never retries and never waits on its own: it would post twice after a cut connection, and a rate limit on one
 * method would hold up all others. Both are decided where a call is made.
 */
export function webClientOptions({ logger, apiUrl, callTimeoutMs }: WebClientSettings): WebClientOptions {
  return {
    logger,
    timeout: callTimeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(callTimeoutMs), ...init }),
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  }
}

export function createWebClient(token: string, settings: WebClientSettings): WebClient {
  return new WebClient(token, webClientOptions(settings))
}
