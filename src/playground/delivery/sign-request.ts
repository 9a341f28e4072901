import { createHmac } from 'node:crypto'

/** Headers with Slack's v0 signature: HMAC-SHA256 of `v0:timestamp:body`. `timestamp` in seconds since 1970. */
export function signRequest(options: {
  body: string
  timestamp: number
  signingSecret: string
}): Record<string, string> {
  const { body, timestamp, signingSecret } = options
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${digest}` }
}
