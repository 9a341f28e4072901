import { NewsdeskError } from '../domain/errors.ts'

/** Refused before anything was asked of the host: FETCH_FORBIDDEN. */
export type ForbiddenReason =
  | 'bad-url'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'private-address'
  | 'scheme-downgrade'
  | 'robots'

/** Tried, and gave nothing usable: FETCH_FAILED. */
export type FailedReason =
  | 'dns'
  | 'connection'
  | 'tls'
  | 'timeout'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'too-large'
  | 'content-encoding'
  | 'bad-status'
  | 'robots-unavailable'
  | 'closed'

const FORBIDDEN: ReadonlySet<string> = new Set<ForbiddenReason>([
  'bad-url',
  'scheme',
  'credentials',
  'port',
  'private-address',
  'scheme-downgrade',
  'robots',
])

const NOT_FOR_THE_WEB = 'Give an address that begins with http:// or https:// and holds no user name.'

/** What to do where the remedy of the code does not help: allowing the host changes nothing about these. */
const REMEDIES: ReadonlyMap<string, string> = new Map<ForbiddenReason, string>([
  ['bad-url', NOT_FOR_THE_WEB],
  ['scheme', NOT_FOR_THE_WEB],
  ['credentials', NOT_FOR_THE_WEB],
  ['scheme-downgrade', 'Give the address that the page has in a browser.'],
  ['robots', 'Its publisher wants no program to read it: paste the text of the article instead.'],
])

/** Why a fetch gave no document. Its code is FETCH_FORBIDDEN or FETCH_FAILED, after the reason. */
export class FetchFailure extends NewsdeskError {
  /** The status of the last response, when there was one. */
  readonly status?: number
  /** When the server asked not to be asked again before, in seconds. */
  readonly retryAfterSeconds?: number

  constructor(
    reason: ForbiddenReason | FailedReason,
    message: string,
    options: { cause?: unknown; status?: number; retryAfterSeconds?: number } = {},
  ) {
    const remedy = REMEDIES.get(reason)
    super(FORBIDDEN.has(reason) ? 'FETCH_FORBIDDEN' : 'FETCH_FAILED', message, {
      reason,
      ...(remedy !== undefined && { remedy }),
      ...('cause' in options && { cause: options.cause }),
    })
    if (options.status !== undefined) this.status = options.status
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds
  }
}
