import { NewsdeskError } from '../../domain/errors.ts'
import { readSlackFailure, type SlackFailure } from '../errors/slack-failure.ts'
import { type RetryParts, waitBeforeRetry } from './wait-before-retry.ts'

export interface CallOptions {
  readonly signal: AbortSignal
}

type Call<T> = () => Promise<T>

/**
 * Makes Web API calls and decides what is tried again. All throw SLACK_UNAVAILABLE or SLACK_REFUSED only, and stop
 * waiting when the signal is aborted.
 */
export interface SlackCaller {
  /** For calls that may be made twice: tried again after anything that may pass. */
  idempotent<T>(method: string, call: Call<T>, options: CallOptions): Promise<T>
  /** For calls that must not be made twice: tried again only when Slack certainly did nothing. */
  atMostOnce<T>(method: string, call: Call<T>, options: CallOptions): Promise<T>
  /** One attempt, and how it failed. */
  once<T>(method: string, call: Call<T>, options: CallOptions): Promise<CallResult<T>>
}

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SlackFailure }

type MayRetry = (failure: SlackFailure) => boolean

const AGAIN_AFTER_ANYTHING_PASSING: MayRetry = ({ kind }) => kind !== 'refused'
const AGAIN_IF_NOTHING_HAPPENED: MayRetry = ({ kind }) => kind === 'not-sent' || kind === 'rate-limited'

export function createSlackCaller(parts: RetryParts): SlackCaller {
  async function attempt<T>(method: string, call: Call<T>, mayRetry: MayRetry, signal: AbortSignal): Promise<T> {
    for (const delayMs of parts.limits.retryDelaysMs) {
      const result = await callOnce(method, call, signal)
      if (result.ok) return result.value
      const { failure } = result
      await waitBeforeRetry(parts, { method, failure, mayRetry: mayRetry(failure), delayMs, signal })
    }
    const last = await callOnce(method, call, signal)
    if (last.ok) return last.value
    throw last.failure.error
  }

  return {
    idempotent: (method, call, { signal }) => attempt(method, call, AGAIN_AFTER_ANYTHING_PASSING, signal),
    atMostOnce: (method, call, { signal }) => attempt(method, call, AGAIN_IF_NOTHING_HAPPENED, signal),
    once: (method, call, { signal }) => callOnce(method, call, signal),
  }
}

async function callOnce<T>(method: string, call: Call<T>, signal: AbortSignal): Promise<CallResult<T>> {
  if (signal.aborted) return { ok: false, failure: givenUp(method, 'not-sent', signal.reason) }
  const { promise, resolve } = Promise.withResolvers<CallResult<T>>()
  // The Slack client takes no signal: an abandoned call goes on without us, so its outcome is unknown.
  const abandon = () => resolve({ ok: false, failure: givenUp(method, 'unknown-outcome', signal.reason) })
  signal.addEventListener('abort', abandon, { once: true })
  try {
    return await Promise.race([settle(method, call), promise])
  } finally {
    signal.removeEventListener('abort', abandon)
  }
}

async function settle<T>(method: string, call: Call<T>): Promise<CallResult<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (thrown) {
    return { ok: false, failure: readSlackFailure(method, thrown) }
  }
}

function givenUp(method: string, kind: 'not-sent' | 'unknown-outcome', cause: unknown): SlackFailure {
  return { kind, error: new NewsdeskError('SLACK_UNAVAILABLE', `${method} was given up`, { cause, reason: kind }) }
}
