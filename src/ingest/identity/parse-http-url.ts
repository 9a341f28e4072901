/** Longer than any address that leads somewhere; what browsers and servers agree on is 2,000 to 8,000. */
const MAX_LENGTH = 8_000

/** An absolute http(s) URL, without credentials, or undefined. */
export function parseHttpUrl(url: string): URL | undefined {
  const parsed = url.length > MAX_LENGTH ? null : URL.parse(url.trim())
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return undefined
  parsed.username = ''
  parsed.password = ''
  return parsed
}
