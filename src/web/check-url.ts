import { FetchFailure } from '../ports/fetch-failure.ts'
import type { AllowList } from './allow-list.ts'

const DEFAULT_PORTS = { 'http:': 80, 'https:': 443 } as const
const FIRST_UNPRIVILEGED_PORT = 1_024
/** Ports from 1024 up that the Fetch standard blocks ("bad ports"), so that no other protocol can be spoken to. */
const BAD_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])
const MAX_URL_LENGTH = 4_096

/** An address that may be asked for, with the port spelt out. */
export interface CheckedUrl {
  readonly url: URL
  readonly port: number
}

/** Checks all that can be told from the URL alone. Errors: FETCH_FORBIDDEN (`bad-url`, `scheme`, `credentials`, `port`). */
export function checkUrl(text: string, isAllowed: AllowList): CheckedUrl {
  const url = text.length > MAX_URL_LENGTH ? null : URL.parse(text)
  if (url === null) throw new FetchFailure('bad-url', `not a usable URL: ${text.slice(0, 200)}`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFailure('scheme', `only http and https are fetched, not ${url.protocol}`)
  if (url.username !== '' || url.password !== '')
    throw new FetchFailure('credentials', `URLs with a user name or password are not fetched: ${url.host}`)
  const port = url.port === '' ? DEFAULT_PORTS[url.protocol] : Number(url.port)
  if (!isWebPort(port) && !isAllowed(url.hostname, port))
    throw new FetchFailure('port', `port ${port} is not one that web pages are served from: ${url.host}`)
  return { url, port }
}

function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= FIRST_UNPRIVILEGED_PORT && !BAD_PORTS.has(port))
}
