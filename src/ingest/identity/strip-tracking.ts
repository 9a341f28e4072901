import { parseHttpUrl } from './parse-http-url.ts'
import { isTrackingParameter } from './tracking-parameters.ts'

/**
 * The URL as a reader should be sent to it: without tracking parameters and fragment, otherwise untouched.
 * Undefined when it is not an absolute http(s) URL.
 */
export function stripTracking(url: string): string | undefined {
  const parsed = parseHttpUrl(url)
  if (parsed === undefined) return undefined
  const kept = [...parsed.searchParams].filter(([name, value]) => !isTrackingParameter(name, value))
  if (kept.length < parsed.searchParams.size) parsed.search = new URLSearchParams(kept).toString()
  if (!parsed.hash.startsWith('#!')) parsed.hash = ''
  return parsed.href
}
