import { NewsdeskError } from '../domain/errors.ts'
import { type FailedReason, FetchFailure } from '../ports/fetch-failure.ts'

/** Error codes of Node, OpenSSL and undici by the reason we report; whatever else goes wrong is `connection`. */
const REASONS: readonly (readonly [RegExp, FailedReason])[] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'dns'],
  [/TIMEOUT|ETIMEDOUT/, 'timeout'],
  [/^UND_ERR_(?:HEADERS_OVERFLOW|RES_EXCEEDED_MAX_SIZE)$|^HPE_HEADER_OVERFLOW$/, 'too-large'],
  [/CERT|TLS|SSL|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^ERR_OSSL/, 'tls'],
]

/** Turns anything the HTTP client threw into a FetchFailure; an abort by the caller stays what it is. */
export function describeFailure(thrown: unknown, { host, signal }: { host: string; signal: AbortSignal }): unknown {
  if (thrown instanceof NewsdeskError) return thrown
  if (signal.aborted) return signal.reason
  const code = findCode(thrown)
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'connection'
  return new FetchFailure(reason, `${host}: ${thrown instanceof Error ? thrown.message : String(thrown)}`, {
    cause: thrown,
  })
}

function findCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  const [first] = thrown instanceof AggregateError ? thrown.errors : [thrown.cause]
  return findCode(first)
}
