import { parseHttpUrl } from './parse-http-url.ts'
import { registrableDomain } from './registrable-domain.ts'

/** Whether two addresses belong to one publisher: whoever registered the domain. False when one is no web address. */
export function isSameSite(a: string, b: string): boolean {
  const [one, other] = [parseHttpUrl(a), parseHttpUrl(b)]
  if (one === undefined || other === undefined) return false
  return registrableDomain(one.hostname) === registrableDomain(other.hostname)
}
