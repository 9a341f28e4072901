import { SECOND_MS } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'

/**
 * A fetch that tells the SDK not to try again where the server asks for a longer pause than anybody would wait. The SDK
 * itself would wait up to a minute.
 */
export function limitRetryAfter({ maxPauseMs, clock }: { maxPauseMs: number; clock: Clock }): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    const pauseMs = pauseOf(response.headers, clock)
    if (response.ok || pauseMs === undefined || pauseMs <= maxPauseMs) return response
    const headers = new Headers(response.headers)
    headers.set('x-should-retry', 'false')
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
  }
}

function pauseOf(headers: Headers, clock: Clock): number | undefined {
  const precise = headers.get('retry-after-ms')
  const written = headers.get('retry-after')
  if (precise !== null) return Number(precise)
  if (written === null) return undefined
  const seconds = Number(written)
  return Number.isNaN(seconds) ? Date.parse(written) - clock.now().getTime() : seconds * SECOND_MS
}
