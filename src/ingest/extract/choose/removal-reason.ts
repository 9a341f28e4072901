import { reasonOf } from '../../clean/signs/read-signs.ts'
import type { RemovalReason } from '../../extracted.ts'
import type { ReadBlock } from '../features/read-block.ts'
import { placesAround } from '../page/page-block.ts'

/** The reason that an element's tag gives for its text. */
const BY_TAG: Readonly<Record<string, RemovalReason>> = {
  figcaption: 'caption',
  figure: 'caption',
  nav: 'navigation',
  header: 'site-header',
  footer: 'footer',
  aside: 'related',
  form: 'newsletter',
}
/** The reason that an element's names give, by category, in order of trust. */
const BY_CATEGORY: readonly (readonly [string, RemovalReason])[] = [
  ['comments', 'comments'],
  ['newsletter', 'newsletter'],
  ['related', 'related'],
  ['caption', 'caption'],
  ['byline', 'byline'],
  ['tags', 'tags'],
  ['share', 'share'],
  ['advert', 'advert'],
  ['navigation', 'navigation'],
  ['footer', 'footer'],
  ['sidebar', 'related'],
]
const LINK_SHARE = 0.6

/** Why a block was left out: what it says, else where it stands. */
export function removalReason({ block, signs, features }: ReadBlock, isBeforeText: boolean): RemovalReason {
  if (features.includes('hidden')) return 'hidden'
  if (features.includes('isTitle')) return 'title'
  if (features.includes('author')) return 'byline'
  const told = reasonOf(signs)
  if (told !== undefined) return told
  for (const { tag, junk } of placesAround(block.place)) {
    const byTag = BY_TAG[tag]
    if (byTag !== undefined) return byTag
    const category = BY_CATEGORY.find(([name]) => junk.includes(name))
    if (category !== undefined) return category[1]
  }
  if (features.includes('againL')) return 'repeated'
  if (block.linkWords < block.words * LINK_SHARE) return 'page-furniture'
  return isBeforeText ? 'navigation' : 'related'
}
