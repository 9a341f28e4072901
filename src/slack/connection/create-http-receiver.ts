import type { IncomingMessage } from 'node:http'
import { defaultBodyLimit, HTTPModuleFunctions, HTTPReceiver, isRawBodyError, type Logger } from '@slack/bolt'
import { MINUTE_MS, SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { EVENTS_PATH } from './http-connection.ts'

export interface HttpReceiverOptions {
  readonly signingSecret: string
  readonly logger: Logger
  readonly clock: Clock
  readonly log: Log
}

interface Refusal {
  readonly status: number
  readonly reason: string
}

const { isBufferedIncomingMessage, parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions

/** The same both ways; of the two, Bolt refuses only what is too old. */
const MAX_AHEAD_MS = 5 * MINUTE_MS

/**
 * Bolt's receiver of signed requests, and before it two checks of our own: Bolt takes what is signed for any later time,
 * and a signed body of `null` ends the process.
 */
export function createHttpReceiver({ signingSecret, logger, clock, log }: HttpReceiverOptions): HTTPReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [EVENTS_PATH], logger, bodyLimit: defaultBodyLimit })
  const passOn = receiver.requestListener
  receiver.requestListener = (request, response) => {
    if (!isForEvents(request)) return passOn(request, response)
    void findRefusal(request, { signingSecret, nowMs: clock.now().getTime() }).then((refusal) => {
      if (!refusal) return passOn(request, response)
      log.warn({ ...refusal }, 'a request was refused')
      // The rest of a body that nobody reads would keep the connection, and a stop, waiting.
      response.writeHead(refusal.status, { connection: 'close' }).end()
    })
  }
  return receiver
}

function isForEvents({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && new URL(url, 'http://localhost').pathname === EVENTS_PATH
}

/** What Bolt refuses by itself is left to it, as long as the body could be read. */
async function findRefusal(
  request: IncomingMessage,
  { signingSecret, nowMs }: { signingSecret: string; nowMs: number },
): Promise<Refusal | undefined> {
  const signedMs = Number(request.headers['x-slack-request-timestamp']) * SECOND_MS
  if (signedMs > nowMs + MAX_AHEAD_MS) return { status: 401, reason: 'signed-ahead' }
  try {
    const verified = await parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: defaultBodyLimit }, request)
    return parseHTTPRequestBody(verified) === null ? { status: 400, reason: 'empty-body' } : undefined
  } catch (error) {
    if (isBufferedIncomingMessage(request)) return undefined
    return { status: isRawBodyError(error) ? error.statusCode : 400, reason: 'unreadable-body' }
  }
}
