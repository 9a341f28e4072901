import type { FetchedDocument } from '../ports/fetcher.ts'

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>

/** Nobody is made to wait longer than this by a header, in seconds: 7 days. */
const MAX_SECONDS = 604_800

/** What the headers say about a document, each field left out when absent or not understood. */
export function parseResponseHeaders(
  headers: ResponseHeaders,
  now: Date,
): Pick<FetchedDocument, 'contentType' | 'charset' | 'etag' | 'lastModified' | 'retryAfterSeconds' | 'maxAgeSeconds'> {
  const contentType = firstOf(headers, 'content-type')
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase()
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase()
  const etag = firstOf(headers, 'etag')
  const lastModified = firstOf(headers, 'last-modified')
  const retryAfterSeconds = parseRetryAfter(firstOf(headers, 'retry-after'), now)
  const maxAgeSeconds = parseMaxAge(firstOf(headers, 'cache-control'))
  return {
    ...(mediaType && { contentType: mediaType }),
    ...(charset !== undefined && { charset }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds }),
  }
}

export function firstOf(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** RFC 9110 section 10.2.3: seconds, or a date. */
function parseRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  if (/^\s*\d+\s*$/.test(value)) return Math.min(Number(value), MAX_SECONDS)
  const at = Date.parse(value)
  if (Number.isNaN(at)) return undefined
  return Math.min(Math.max(0, Math.ceil((at - now.getTime()) / 1_000)), MAX_SECONDS)
}

function parseMaxAge(cacheControl: string | undefined): number | undefined {
  if (cacheControl === undefined || /\bno-(?:cache|store)\b/i.test(cacheControl)) return undefined
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl)?.[1]
  return seconds === undefined ? undefined : Math.min(Number(seconds), MAX_SECONDS)
}
