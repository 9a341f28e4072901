import type { Core } from '../core.ts'
import type { ApiArguments } from './api-arguments.ts'

/** The fields of an answer beside `ok`. */
export type ApiResult = Record<string, unknown>

/** One Web API method. */
export interface ApiMethod {
  /** Which token it takes. `none`: no token needed. */
  readonly token: 'bot' | 'app' | 'none'
  /** Any one of these is enough; none means no scope is needed. */
  readonly scopes?: readonly string[]
  /** Throws SlackApiError for an `ok: false` answer. */
  handle(core: Core, args: ApiArguments): ApiResult
}

export type ApiMethods = Readonly<Record<string, ApiMethod>>
