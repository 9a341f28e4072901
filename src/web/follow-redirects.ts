import { FetchFailure } from '../ports/fetch-failure.ts'
import type { CheckedUrl } from './check-url.ts'
import { firstOf } from './parse-response-headers.ts'
import type { HopResponse } from './request-once.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Fetches `start` and whatever it redirects to. Every hop goes through `check` again; https never falls back to http,
 * where anybody on the way could choose what is read.
 * Errors: FETCH_FORBIDDEN as `check` has it and `scheme-downgrade`; FETCH_FAILED `too-many-redirects`, `bad-redirect`.
 */
export async function followRedirects(
  start: string,
  options: {
    maxRedirects: number
    check: (url: string) => CheckedUrl
    request: (target: CheckedUrl) => Promise<HopResponse>
  },
): Promise<HopResponse & { url: URL }> {
  let target = options.check(start)
  for (let redirects = 0; redirects <= options.maxRedirects; redirects++) {
    const response = await options.request(target)
    if (!REDIRECTS.has(response.status)) return { ...response, url: target.url }
    target = nextHop(target, { location: firstOf(response.headers, 'location'), check: options.check })
  }
  throw new FetchFailure('too-many-redirects', `more than ${options.maxRedirects} redirects from ${start}`)
}

function nextHop(
  from: CheckedUrl,
  { location, check }: { location: string | undefined; check: (url: string) => CheckedUrl },
): CheckedUrl {
  const next = location === undefined ? null : URL.parse(location, from.url)
  if (next === null) throw new FetchFailure('bad-redirect', `${from.url.host} redirects to no usable address`)
  const target = check(next.href)
  if (from.url.protocol === 'https:' && target.url.protocol === 'http:')
    throw new FetchFailure('scheme-downgrade', `${from.url.host} redirects from https to http`)
  return target
}
