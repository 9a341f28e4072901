/** Second-level names under which country registries sell domains (`example.co.uk`, `example.com.au`). */
const REGISTRY_LABELS = new Set([
  'co',
  'com',
  'net',
  'org',
  'gov',
  'gob',
  'gouv',
  'govt',
  'ac',
  'edu',
  'mil',
  'or',
  'ne',
  'go',
  'ltd',
  'plc',
  'me',
  'sch',
  'nhs',
  'asn',
  'id',
  'nom',
  'in',
  'gen',
  'firm',
])

/** Hosts that give every customer a name of their own: the customer is the publisher. */
const HOSTING_SUFFIXES = [
  'blogspot.com', 'wordpress.com', 'substack.com', 'github.io', 'gitlab.io', 'medium.com', 'tumblr.com', 'typepad.com', 'livejournal.com',
  'netlify.app', 'pages.dev', 'workers.dev', 'vercel.app', 'herokuapp.com', 'ghost.io', 'beehiiv.com', 'weebly.com', 'wixsite.com', 'web.app', 'azurewebsites.net', 's3.amazonaws.com', 'cloudfront.net',
] // biome-ignore format: a list of names reads best filled

/**
 * The part of a host name that somebody registered: `news.example.co.uk` → `example.co.uk`. A rule of thumb in place of
 * the public suffix list: it only decides whether a page may name another address as its own, where a miss is harmless.
 */
export function registrableDomain(hostname: string): string {
  const labels = hostname.toLowerCase().replace(/\.+$/, '').split('.')
  if (labels.length <= 2 || /^\d+$/.test(labels.at(-1) ?? '')) return labels.join('.')
  const [second = '', top = ''] = labels.slice(-2)
  const name = labels.join('.')
  const isHosting = HOSTING_SUFFIXES.some((suffix) => name.endsWith(`.${suffix}`))
  const isRegistry = top.length === 2 && REGISTRY_LABELS.has(second)
  if (isHosting && name.endsWith('.s3.amazonaws.com')) return labels.slice(-4).join('.')
  return labels.slice(isHosting || isRegistry ? -3 : -2).join('.')
}
