/** An absolute http(s) URL, without credentials, or undefined. */
export function parseHttpUrl(url: string): URL | undefined {
  const parsed = URL.parse(url.trim())
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return undefined
  parsed.username = ''
  parsed.password = ''
  return parsed
}
