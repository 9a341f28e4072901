import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core.ts'
import type { ApiEffect } from '../faults.ts'
import { appendBounded } from '../state/bounded-log.ts'
import { createApiArguments } from './api-arguments.ts'
import type { ApiMethod, ApiResult } from './api-method.ts'
import { API_METHODS } from './api-methods.ts'
import { parseArguments, readBody } from './read-request.ts'
import { SlackApiError } from './slack-api-error.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers?: Record<string, string>
}

/** Serves one Web API call, with the faults that are armed for its method. */
export async function handleApiRequest(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', core.url)
  const method = url.pathname.replace(/^\/api\//, '')
  const body = await readBody(request, core.workspace.limits.maxRequestBytes)
  const args = parseArguments({ url, contentType: request.headers['content-type'], body })
  const token = bearerToken(request) ?? (typeof args?.token === 'string' ? args.token : undefined)
  const effect = core.faults.takeForCall(method) ?? rateEffect(core.rates.take(method))
  if (effect?.kind === 'delay') await effect.until
  const answer =
    effect?.kind === 'drop' && effect.after === 'before' ? undefined : answerCall(core, { method, args, token, effect })
  const isCut = effect?.kind === 'drop'
  recordCall(core, { method, args, answer: isCut ? undefined : answer })
  if (answer === undefined || isCut) {
    response.destroy()
    return
  }
  response.writeHead(answer.status, { 'content-type': JSON_TYPE, ...answer.headers })
  response.end(JSON.stringify(answer.body))
}

function rateEffect(retryAfterSeconds: number | undefined): ApiEffect | undefined {
  return retryAfterSeconds === undefined ? undefined : { kind: 'rate_limited', retryAfterSeconds }
}

interface Call {
  readonly method: string
  readonly args: Record<string, unknown> | undefined
  readonly token: string | undefined
  readonly effect: ApiEffect | undefined
}

function answerCall(core: Core, call: Call): Answer {
  const broken = call.effect === undefined ? undefined : brokenAnswer(call.effect)
  if (broken !== undefined) return broken
  const headers = { 'x-oauth-scopes': [...core.workspace.scopes].join(',') }
  try {
    return { status: 200, body: { ok: true, ...runMethod(core, call) }, headers }
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error
    return { status: 200, body: errorBody(error), headers }
  }
}

/** The answer a fault dictates in place of the method's; undefined when the method still runs. */
export function brokenAnswer(effect: ApiEffect): Answer | undefined {
  if (effect.kind === 'http') return { status: effect.status, body: { ok: false, error: 'internal_error' } }
  if (effect.kind === 'error') return { status: 200, body: { ok: false, error: effect.code } }
  if (effect.kind !== 'rate_limited') return undefined
  const headers = { 'retry-after': String(effect.retryAfterSeconds) }
  return { status: 429, body: { ok: false, error: 'ratelimited' }, headers }
}

function errorBody({ code, messages, extra }: SlackApiError): Record<string, unknown> {
  const details = messages.length === 0 ? {} : { response_metadata: { messages }, errors: messages }
  return { ok: false, error: code, ...details, ...extra }
}

function runMethod(core: Core, { method, args, token }: Call): ApiResult {
  const found = Object.hasOwn(API_METHODS, method) ? API_METHODS[method] : undefined
  if (found === undefined) throw new SlackApiError('unknown_method', [], { req_method: method })
  authorize(core, found, token)
  if (args === undefined) throw new SlackApiError('invalid_json')
  return found.handle(core, createApiArguments(args))
}

function authorize({ workspace }: Core, method: ApiMethod, token: string | undefined): void {
  if (method.token === 'none') return
  if (token === undefined || token === '') throw new SlackApiError('not_authed')
  const { botToken, appToken } = workspace.tokens
  if (token !== botToken && token !== appToken) throw new SlackApiError('invalid_auth')
  if (token !== (method.token === 'bot' ? botToken : appToken)) throw new SlackApiError('not_allowed_token_type')
  const needed = method.scopes ?? []
  if (needed.length === 0 || needed.some((scope) => workspace.scopes.has(scope))) return
  const provided = [...workspace.scopes].join(',')
  throw new SlackApiError('missing_scope', [], { needed: needed.join(','), provided })
}

function recordCall(
  { workspace, calls }: Core,
  call: { method: string; args: Record<string, unknown> | undefined; answer: Answer | undefined },
): void {
  const { token: _, ...args } = call.args ?? {}
  const { method, answer } = call
  const record = { method, args, result: answer?.body, status: answer?.status ?? 0, at: workspace.now() }
  appendBounded(calls, record, workspace.limits.maxLogEntries)
  workspace.changes.notify('call')
}

function bearerToken(request: IncomingMessage): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}
