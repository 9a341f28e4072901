import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { AllowList } from './allow-list.ts'
import { type ResolvedAddress, type ResolveHost, resolveAddress } from './resolve-address.ts'

/**
 * Opens connections for undici: resolves the name once, checks what it resolved to, and connects to exactly those
 * addresses, so that a second answer from the name server can't be used. The name still goes into TLS and `Host`.
 */
export function createGuardedConnector(options: {
  isAllowed: AllowList
  resolve: ResolveHost
  connectTimeoutMs: number
}): buildConnector.connector {
  return (request, callback) => {
    const port = request.port === '' ? (request.protocol === 'https:' ? 443 : 80) : Number(request.port)
    resolveAddress({ hostname: request.hostname, port }, options).then(
      (addresses) => connectPinned({ request, addresses, timeoutMs: options.connectTimeoutMs }, callback),
      (error: Error) => callback(error, null),
    )
  }
}

function connectPinned(
  target: { request: buildConnector.Options; addresses: readonly ResolvedAddress[]; timeoutMs: number },
  callback: buildConnector.Callback,
): void {
  const connect = buildConnector({
    allowH2: false,
    maxCachedSessions: 0,
    timeout: target.timeoutMs,
    autoSelectFamily: target.addresses.length > 1,
    lookup: answerWith(target.addresses),
  })
  connect(target.request, callback)
}

function answerWith(addresses: readonly ResolvedAddress[]): LookupFunction {
  const [first] = addresses
  return (_hostname, options, callback) => {
    if (options.all) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }
}
