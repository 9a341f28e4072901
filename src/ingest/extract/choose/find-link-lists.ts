import type { ReadBlock } from '../features/read-block.ts'
import { type Place, placesAround } from '../page/page-block.ts'

/** Shorter links may be the entries of a table of contents or the names of what is compared. */
const MIN_LINK_WORDS = 4
/** What has a price is offered by the text, not linked by the page. */
const PRICE = /[$£€¥₹]\s?\d|\d\s?[€¥₹]/

/** The blocks of lists in which every entry is a link: they lead elsewhere, wherever they stand. */
export function findLinkLists(read: readonly ReadBlock[]): ReadonlySet<number> {
  const lists = new Map<Place, number[]>()
  const mixed = new Set<Place>()
  for (const [index, each] of read.entries()) {
    const list = listAround(each.block.place)
    if (list === undefined) continue
    lists.set(list, [...(lists.get(list) ?? []), index])
    if (!isLink(each)) mixed.add(list)
  }
  return new Set([...lists].flatMap(([list, indexes]) => (mixed.has(list) ? [] : indexes)))
}

function isLink({ block, shape }: ReadBlock): boolean {
  const isHeadline = block.words >= MIN_LINK_WORDS && !shape.endsSentence && !PRICE.test(block.text)
  return isHeadline && block.linkWords >= block.words
}

function listAround(place: Place): Place | undefined {
  for (const at of placesAround(place)) if (at.tag === 'ul' || at.tag === 'ol') return at
  return undefined
}
