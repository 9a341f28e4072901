import { canonicalUrl } from './canonical-url.ts'

/**
 * What an article is known by, strongest first: the importer's id, its canonical URLs, else the fall-back (a feed's own
 * id for it), else the hash of its words. Behind its URLs stands the entry of a feed that gave it, since feeds that send an
 * entry again may lead to it in another way.
 */
export function articleKeys(identity: {
  externalId?: string | undefined
  urls: readonly string[]
  fallbackKey?: string | undefined
  entryKey?: string | undefined
  contentHash: string
}): readonly [string, ...string[]] {
  const urls = new Set(identity.urls.map(canonicalUrl).filter((url) => url !== undefined))
  const keys = [...urls].map((url) => `url:${url}`)
  if (identity.externalId !== undefined) keys.unshift(`ext:${identity.externalId}`)
  if (keys.length === 0 && identity.fallbackKey !== undefined) keys.push(identity.fallbackKey)
  else if (identity.entryKey !== undefined) keys.push(identity.entryKey)
  const [first, ...rest] = keys
  return first === undefined ? [`hash:${identity.contentHash}`] : [first, ...rest]
}
