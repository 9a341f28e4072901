import type { IncomingMessage } from 'node:http'

/** The body is larger than the playground takes. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError'
  readonly code = 'BODY_TOO_LARGE'
}

export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw new BodyTooLargeError(`request body larger than ${maxBytes} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Arguments from the query and from a JSON or form-encoded body; undefined when a JSON body does not parse. */
export function parseArguments(options: {
  url: URL
  contentType: string | undefined
  body: string
}): Record<string, unknown> | undefined {
  const query = Object.fromEntries(options.url.searchParams)
  if (options.body === '') return query
  if (options.contentType?.toLowerCase().startsWith('application/json') !== true) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(options.body)) }
  }
  const json = parseJsonObject(options.body)
  return json === undefined ? undefined : { ...query, ...json }
}

/** Undefined for anything but a JSON object. */
export function parseJsonObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    // The caller answers `invalid_json`; the parser's own words would help nobody.
    return undefined
  }
}
