import type { Workspace } from '../state/workspace.ts'
import type { Attempt, DeliveryOutcome, Transport } from './delivery.ts'
import { signRequest } from './sign-request.ts'

/** Signed requests to the app's request URL. */
export interface HttpSender extends Transport {
  /** Where events, commands and interactions go; undefined switches HTTP delivery off. */
  requestUrl: string | undefined
  /** Added to the real time in the signature; more than 300 either way makes an app refuse. */
  clockSkewSeconds: number
  /** The `url_verification` handshake: true when the app echoed the challenge. */
  verifyRequestUrl(): Promise<boolean>
}

export function createHttpSender(workspace: Workspace, requestUrl: string | undefined): HttpSender {
  const { tokens, limits, ids } = workspace

  async function post(url: string, body: string, headers: Record<string, string>): Promise<Response> {
    const timestamp = Math.floor(Date.now() / 1_000) + sender.clockSkewSeconds
    return fetch(url, {
      method: 'POST',
      headers: { ...headers, ...signRequest({ body, timestamp, signingSecret: tokens.signingSecret }) },
      body,
      signal: AbortSignal.timeout(limits.ackTimeoutMs),
      redirect: 'error',
    })
  }

  async function send(attempt: Attempt): Promise<DeliveryOutcome> {
    if (sender.requestUrl === undefined) return { acked: false, reason: 'connection_failed' }
    const sentAt = performance.now()
    const { body, contentType } = encode(attempt)
    try {
      const response = await post(sender.requestUrl, body, { 'content-type': contentType, ...retryHeaders(attempt) })
      const text = await response.text()
      if (!response.ok) return refusal(response)
      const answer = parseAnswer(text)
      const latencyMs = performance.now() - sentAt
      return { acked: true, envelopeId: ids.next('REQ'), latencyMs, ...(answer !== undefined && { body: answer }) }
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      return { acked: false, reason: timedOut ? 'http_timeout' : 'connection_failed' }
    }
  }

  const sender: HttpSender = {
    requestUrl,
    clockSkewSeconds: 0,
    get isReady() {
      return sender.requestUrl !== undefined
    },
    send,
    async verifyRequestUrl() {
      if (sender.requestUrl === undefined) return false
      const challenge = ids.next('challenge')
      const body = JSON.stringify({ token: tokens.verificationToken, challenge, type: 'url_verification' })
      const response = await post(sender.requestUrl, body, { 'content-type': 'application/json' })
      return response.ok && (await response.text()).includes(challenge)
    },
  }
  return sender
}

function refusal(response: Response): DeliveryOutcome {
  const noRetry = response.headers.get('x-slack-no-retry') === '1'
  return { acked: false, reason: 'http_error', status: response.status, noRetry }
}

function retryHeaders({ retryNum, retryReason }: Attempt): Record<string, string> {
  if (retryNum === 0) return {}
  // The socket says `timeout` where HTTP says `http_timeout`.
  const reason = retryReason === 'timeout' || retryReason === undefined ? 'http_timeout' : retryReason
  return { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': reason }
}

function encode({ delivery }: Attempt): { body: string; contentType: string } {
  if (delivery.kind === 'events_api') return { body: JSON.stringify(delivery.payload), contentType: 'application/json' }
  const fields =
    delivery.kind === 'interactive'
      ? { payload: JSON.stringify(delivery.payload) }
      : Object.fromEntries(Object.entries(delivery.payload).map(([key, value]) => [key, String(value)]))
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' }
}

/** An app acknowledges with nothing, plain text, or JSON. */
function parseAnswer(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}
