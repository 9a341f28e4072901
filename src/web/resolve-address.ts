import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { FetchFailure } from '../ports/fetch-failure.ts'
import type { AllowList } from './allow-list.ts'
import { isPublicAddress } from './is-public-address.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

/** Finds the addresses of a host name; rejects when it has none. */
export type ResolveHost = (hostname: string) => Promise<readonly ResolvedAddress[]>

/** As the operating system does, hosts file included. */
export const resolveBySystem: ResolveHost = (hostname) => lookup(hostname, { all: true })

/**
 * The addresses a connection to `hostname` may use: all of them public, unless the operator allowed the host. One private
 * address among public ones refuses the host, since a rebinding name server mixes them.
 * Errors: FETCH_FORBIDDEN `private-address`, FETCH_FAILED `dns`.
 */
export async function resolveAddress(
  target: { hostname: string; port: number },
  { isAllowed, resolve }: { isAllowed: AllowList; resolve: ResolveHost },
): Promise<readonly ResolvedAddress[]> {
  const addresses = await findAddresses(target.hostname, resolve)
  if (isAllowed(target.hostname, target.port)) return addresses
  const refused = addresses.find(({ address }) => !isPublicAddress(address))
  if (refused !== undefined)
    throw new FetchFailure('private-address', describeRefused(target.hostname, refused.address))
  return addresses
}

function describeRefused(hostname: string, address: string): string {
  const isLiteral = hostname.replace(/^\[|\]$/g, '') === address
  return `${isLiteral ? address : `${hostname} is at ${address}, which`} is not a public address`
}

async function findAddresses(hostname: string, resolve: ResolveHost): Promise<readonly ResolvedAddress[]> {
  const literal = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(literal)
  if (family !== 0) return [{ address: literal, family }]
  const addresses = await resolve(hostname).catch((cause: unknown) => {
    throw new FetchFailure('dns', `the name ${hostname} could not be resolved`, { cause })
  })
  if (addresses.length === 0) throw new FetchFailure('dns', `the name ${hostname} has no address`)
  return addresses
}
