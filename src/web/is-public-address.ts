import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Public by their range, yet answering only inside a cloud: Azure's platform and metadata address. */
const INTERNAL_UNICAST = new Set(['168.63.129.16'])
/** RFC 4291 section 2.4 and IANA: all global unicast addresses in use begin with 001. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address may be connected to: global unicast only. Private, loopback, link-local (cloud metadata), shared
 * (CGNAT), multicast and reserved ranges are not, nor is any IPv6 form that carries an IPv4 address (mapped, NAT64,
 * 6to4, Teredo): such a form may lead to any of them.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_UNICAST)
  return !INTERNAL_UNICAST.has(parsed.toString())
}
