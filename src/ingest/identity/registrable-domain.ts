import { getDomain } from 'tldts'

/** Hosts that give every customer a name of their own and are not on the public suffix list: the customer is the publisher. */
const HOSTING_SUFFIXES: readonly string[] = [
  'wordpress.com',
  'substack.com',
  'medium.com',
  'tumblr.com',
  'typepad.com',
  'livejournal.com',
  'ghost.io',
  'beehiiv.com',
  'weebly.com',
]

/**
 * The part of a host name that somebody registered, by the public suffix list: `news.example.co.uk` → `example.co.uk`,
 * `me.github.io` → `me.github.io`. An address without one, such as a number, is returned whole.
 */
export function registrableDomain(hostname: string): string {
  const name = hostname.toLowerCase().replace(/\.+$/, '')
  const hosting = HOSTING_SUFFIXES.find((suffix) => name.endsWith(`.${suffix}`))
  if (hosting === undefined) return getDomain(name, { allowPrivateDomains: true }) ?? name
  return name
    .split('.')
    .slice(-hosting.split('.').length - 1)
    .join('.')
}
