import type { IncomingMessage } from 'node:http'

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Whether a request may come from a web page elsewhere: a foreign Host (DNS rebinding), a foreign Origin, or a
 * cross-site fetch. Browsers send these headers by themselves; the app's own clients send a loopback Host and no Origin.
 */
export function isFromStranger({ headers }: IncomingMessage): boolean {
  const host = headers.host
  if (host === undefined || !LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) return true
  if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${host.toLowerCase()}`) return true
  const site = headers['sec-fetch-site']
  // A link on another site may open the page, but nothing else.
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation
}
