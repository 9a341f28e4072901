/** Hosts that an operator declared fit to fetch although their address is private. */
export type AllowList = (hostname: string, port: number) => boolean

/** From `host` (any port) and `host:port` entries; an IPv6 address with a port is written in brackets. Exact names only. */
export function createAllowList(entries: readonly string[]): AllowList {
  const allowed = new Set(entries.map(normaliseEntry).filter((entry) => entry !== ''))
  return (hostname, port) => {
    const host = normaliseEntry(hostname).replace(/\.$/, '')
    return allowed.has(host) || allowed.has(`${host}:${port}`)
  }
}

function normaliseEntry(entry: string): string {
  return entry.trim().toLowerCase().replace(/[[\]]/g, '')
}
