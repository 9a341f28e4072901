import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { NewsdeskError } from '../../domain/errors.ts'
import { SECOND_MS } from '../../domain/timestamp.ts'
import { remedyFor } from './refusal-remedies.ts'

/**
 * What became of a call that failed. `not-sent` and `rate-limited`: Slack did nothing, so it may be sent again.
 * `unknown-outcome`: Slack may have done it. `refused`: sending it again changes nothing.
 */
export type SlackFailure =
  | { readonly kind: 'not-sent' | 'unknown-outcome' | 'refused'; readonly error: NewsdeskError }
  | { readonly kind: 'rate-limited'; readonly error: NewsdeskError; readonly retryAfterMs: number }

/** Taken when Slack says `ratelimited` without saying for how long: the window of its tiers is a minute. */
const DEFAULT_RETRY_AFTER_MS = 30 * SECOND_MS
const SERVER_ERROR = 500

/** Failures before the request left this machine. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
/** Slack: "it's possible some aspect of the operation succeeded before the error was raised". */
const UNSURE_CODES = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])
const RATE_CODES = new Set(['ratelimited', 'rate_limited'])
/** Slack's codes look like this; anything else came from something in between, such as a proxy's page. */
const CODE = /^[a-z0-9_]{1,80}$/

/** What a failed Web API call means for us. Never throws. */
export function readSlackFailure(method: string, thrown: unknown): SlackFailure {
  if (thrown instanceof WebAPIRateLimitedError) return rateLimited(method, thrown, thrown.retryAfter * SECOND_MS)
  if (thrown instanceof WebAPIPlatformError) return readPlatformError(method, thrown)
  if (thrown instanceof WebAPIHTTPError) return readHttpError(method, thrown)
  if (thrown instanceof WebAPIRequestError && wasNotSent(thrown.original)) {
    return { kind: 'not-sent', error: unavailable(method, thrown, 'not-sent') }
  }
  return { kind: 'unknown-outcome', error: unavailable(method, thrown, 'unknown-outcome') }
}

function readPlatformError(method: string, thrown: WebAPIPlatformError): SlackFailure {
  const { error: code, needed: scopes }: { error: string; needed?: unknown } = thrown.data
  if (RATE_CODES.has(code)) return rateLimited(method, thrown, DEFAULT_RETRY_AFTER_MS)
  if (UNSURE_CODES.has(code) || !CODE.test(code)) {
    return { kind: 'unknown-outcome', error: unavailable(method, thrown, 'unknown-outcome') }
  }
  const needed = typeof scopes === 'string' ? scopes : undefined
  const remedy = remedyFor(code, needed)
  const message = `Slack refused ${method}: ${code}${needed === undefined ? '' : ` (needs ${needed})`}`
  const error = new NewsdeskError('SLACK_REFUSED', message, { cause: thrown, reason: code, ...(remedy && { remedy }) })
  return { kind: 'refused', error }
}

function readHttpError(method: string, thrown: WebAPIHTTPError): SlackFailure {
  if (thrown.statusCode >= SERVER_ERROR) {
    return { kind: 'unknown-outcome', error: unavailable(method, thrown, 'unknown-outcome') }
  }
  const reason = `http_${thrown.statusCode}`
  const message = `Slack answered ${method} with status ${thrown.statusCode}`
  return { kind: 'refused', error: new NewsdeskError('SLACK_REFUSED', message, { cause: thrown, reason }) }
}

function rateLimited(method: string, cause: Error, retryAfterMs: number): SlackFailure {
  const message = `Slack limits ${method}: again in ${retryAfterMs / SECOND_MS} s`
  const limited = new NewsdeskError('SLACK_UNAVAILABLE', message, { cause, reason: 'rate-limited' })
  const error = Object.assign(limited, { retryAfterSeconds: retryAfterMs / SECOND_MS })
  return { kind: 'rate-limited', error, retryAfterMs }
}

function unavailable(method: string, cause: unknown, reason: 'not-sent' | 'unknown-outcome'): NewsdeskError {
  const detail =
    reason === 'not-sent' ? 'Slack could not be reached' : 'the connection or Slack failed, it may have been done'
  return new NewsdeskError('SLACK_UNAVAILABLE', `${method}: ${detail}`, { cause, reason })
}

/** `fetch` wraps the system's error once or twice; its code tells whether anything was sent. */
function wasNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code !== undefined && NOT_SENT.has(code)) return true
  return error instanceof AggregateError ? error.errors.every(wasNotSent) : wasNotSent(error.cause)
}
