import type { PageDocument } from '../extract/page/page-node.ts'
import { decodeEntities } from './decode-entities.ts'

/** A page's meta tags by lower-case name; the first value of each name wins. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

const NAME_ATTRIBUTES = ['property', 'name', 'itemprop', 'http-equiv']

export function readMetaTags(document: PageDocument): MetaTags {
  const tags = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = decodeEntities(meta.getAttribute('content') ?? '').trim()
    if (content === '') continue
    for (const attribute of NAME_ATTRIBUTES)
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (name !== '') tags.set(name, [...(tags.get(name) ?? []), content])
  }
  return tags
}

/** The first value among several names, in order of trust. */
export function firstTag(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name)?.[0]
    if (value !== undefined) return value
  }
  return undefined
}
