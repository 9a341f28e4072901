import OpenAI from 'openai'
import { NewsdeskError } from '../../domain/errors.ts'

/** Why a model did not answer, as the port names it. */
type Reason =
  | 'timeout'
  | 'rate-limited'
  | 'server-error'
  | 'invalid-output'
  | 'refused-connection'
  | 'unauthorised'
  | 'refused-request'

/** Turns what the SDK throws into MODEL_UNAVAILABLE with its reason. The caller's own abort is passed on as it is. */
export function toModelError(thrown: unknown, signal: AbortSignal): unknown {
  if (thrown instanceof NewsdeskError) return thrown
  if (signal.aborted) return signal.reason
  const reason = reasonOf(thrown)
  const status = thrown instanceof OpenAI.APIError && thrown.status !== undefined ? ` (HTTP ${thrown.status})` : ''
  return new NewsdeskError('MODEL_UNAVAILABLE', `the model server did not answer: ${reason}${status}`, {
    cause: briefly(thrown),
    reason,
  })
}

/** Servers like to quote the request in their errors; logs must not hold what was asked, nor what an article says. */
const MAX_MESSAGE_CHARACTERS = 200

function briefly(thrown: unknown): unknown {
  if (!(thrown instanceof OpenAI.APIError)) return thrown
  return new Error(`${thrown.name}: ${thrown.message.slice(0, MAX_MESSAGE_CHARACTERS)}`)
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
