import { parseHttpUrl } from './parse-http-url.ts'
import { isTrackingParameter } from './tracking-parameters.ts'
import { unwrapAmpCache } from './unwrap-amp-cache.ts'

/** Sub-domains that serve the same articles to another kind of client. */
const VARIANT_LABELS = new Set(['www', 'm', 'mobile', 'amp', 'wap', 'touch'])
const AMP_NAMES = new Set(['amp', 'outputtype', 'output', 'amp_markup'])
const AMP_VALUES = new Set(['', '1', 'true', 'amp', 'yes'])
const MAX_ROUNDS = 16

/**
 * The form of a URL that decides whether two addresses are the same article: https, no variant host (`www`, `m`, `amp`),
 * no AMP cache or path, no tracking parameter, sorted query, no fragment, no trailing slash. It is a key, not a link: it
 * may not be what the site answers to. Idempotent. Undefined when `url` is not an absolute http(s) URL.
 */
export function canonicalUrl(url: string): string | undefined {
  let current = parseHttpUrl(url)?.href
  for (let round = 0; round < MAX_ROUNDS && current !== undefined; round++) {
    const next = simplify(current)
    if (next === current) break
    current = next
  }
  return current
}

/** One round; what it uncovers (an AMP path behind an AMP cache) is left to the next. */
function simplify(url: string): string | undefined {
  const parsed = parseHttpUrl(unwrapAmpCache(url))
  if (parsed === undefined) return undefined
  const host = simplifyHost(parsed.hostname)
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`
  const path = simplifyPath(parsed.pathname)
  const query = simplifyQuery(parsed.searchParams)
  const hash = parsed.hash.startsWith('#!') ? parsed.hash : ''
  return URL.parse(`https://${host}${port}${path}${query && `?${query}`}${hash}`)?.href.replace(
    /\/$/,
    path === '' ? '' : '/',
  )
}

/** `www.example.org`, `m.example.org`, `en.m.example.org` → `example.org`, `en.example.org`; never down to a bare suffix. */
function simplifyHost(hostname: string): string {
  const labels = hostname.replace(/\.+$/, '').split('.')
  const variant = labels.slice(0, -2).findIndex((label, index) => index <= 1 && VARIANT_LABELS.has(label))
  return variant === -1 ? labels.join('.') : labels.toSpliced(variant, 1).join('.')
}

function simplifyPath(pathname: string): string {
  return normaliseEscapes(pathname)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/i, '/')
    .replace(/^\/amp\/(?=.)/, '/')
    .replace(/(?<=[^/]\/)amp\/?$/, '')
    .replace(/\.amp(\.html)?$/, '$1')
    .replace(/\/+$/, '')
}

/** `%7e` and `~` are one character; the other escapes in capitals, as RFC 3986 section 6.2.2 has it. */
function normaliseEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase()
  })
}

function simplifyQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => !isTrackingParameter(name, value) && !isAmpSwitch(name, value))
  const sorted = new URLSearchParams(kept)
  sorted.sort()
  return sorted.toString()
}

function isAmpSwitch(name: string, value: string): boolean {
  return AMP_NAMES.has(name.toLowerCase()) && AMP_VALUES.has(value.toLowerCase())
}
