import { canonicalUrl } from './canonical-url.ts'

/**
 * What an article is known by, strongest first: the importer's id, its canonical URLs, else the fall-back (a feed's own
 * id for it), else the hash of its words.
 */
export function articleKeys(identity: {
  externalId?: string | undefined
  urls: readonly string[]
  fallbackKey?: string | undefined
  contentHash: string
}): readonly [string, ...string[]] {
  const urls = new Set(identity.urls.map(canonicalUrl).filter((url) => url !== undefined))
  const keys = [...urls].map((url) => `url:${url}`)
  if (identity.externalId !== undefined) keys.unshift(`ext:${identity.externalId}`)
  if (keys.length === 0 && identity.fallbackKey !== undefined) keys.push(identity.fallbackKey)
  const [first, ...rest] = keys
  return first === undefined ? [`hash:${identity.contentHash}`] : [first, ...rest]
}
