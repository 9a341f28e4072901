import OpenAI from 'openai'
import { NewsdeskError } from '../../domain/errors.ts'

/** Why a model did not answer, as the port names it. */
type Reason =
  | 'timeout'
  | 'rate-limited'
  | 'server-error'
  | 'invalid-output'
  | 'refused-connection'
  | 'cut-off'
  | 'unauthorised'
  | 'refused-request'

interface Circumstances {
  readonly signal: AbortSignal
  /** The server had begun to answer. */
  readonly isOpen: boolean
}

/** Turns what the SDK throws into MODEL_UNAVAILABLE with its reason. The caller's own abort is passed on as it is. */
export function toModelError(thrown: unknown, { signal, isOpen }: Circumstances): unknown {
  if (thrown instanceof NewsdeskError) return thrown
  if (signal.aborted) return signal.reason
  const reason = isOpen ? reasonInStream(thrown) : reasonOf(thrown)
  return new NewsdeskError('MODEL_UNAVAILABLE', `the model server did not answer: ${reason}${detailsOf(thrown)}`, {
    reason,
  })
}

/** Reasons for which a server does no work that anybody is billed for. */
const FREE_REASONS = new Set<string | undefined>([
  'rate-limited',
  'server-error',
  'refused-connection',
  'unauthorised',
  'refused-request',
] satisfies Reason[])

/** Whether a call failed before it was served. */
export function wasRefused(error: unknown): boolean {
  return error instanceof NewsdeskError && error.code === 'MODEL_UNAVAILABLE' && FREE_REASONS.has(error.reason)
}

/** Codes only: messages of servers like to quote what was asked, and those of parsers what was answered. */
const CODE = /^[\w.-]{1,60}$/

function detailsOf(thrown: unknown): string {
  const status = thrown instanceof OpenAI.APIError && thrown.status !== undefined ? [`HTTP ${thrown.status}`] : []
  const details = [...status, ...codesOf(thrown)]
  return details.length === 0 ? '' : ` (${details.join(', ')})`
}

function codesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return []
  const code = 'code' in thrown && typeof thrown.code === 'string' && CODE.test(thrown.code) ? [thrown.code] : []
  return [...code, ...codesOf(thrown.cause)]
}

function reasonInStream(thrown: unknown): Reason {
  return thrown instanceof SyntaxError ? 'invalid-output' : 'cut-off'
}

function reasonOf(thrown: unknown): Reason {
  if (thrown instanceof OpenAI.APIConnectionTimeoutError) return 'timeout'
  if (thrown instanceof OpenAI.APIConnectionError) return 'refused-connection'
  if (thrown instanceof OpenAI.RateLimitError) return 'rate-limited'
  if (thrown instanceof OpenAI.AuthenticationError || thrown instanceof OpenAI.PermissionDeniedError)
    return 'unauthorised'
  if (thrown instanceof OpenAI.InternalServerError) return 'server-error'
  if (thrown instanceof OpenAI.APIError) return thrown.status === undefined ? 'server-error' : 'refused-request'
  return thrown instanceof SyntaxError ? 'invalid-output' : 'refused-connection'
}
