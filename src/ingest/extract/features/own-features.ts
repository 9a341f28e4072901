import { bucket } from '../../clean/signs/bucket.ts'
import { type Place, placesAround } from '../page/page-block.ts'
import type { ReadBlock } from './read-block.ts'
import { isLong, SHARE_BOUNDS, shareOf } from './scales.ts'

const TELLING_TAGS = new Set(
  (
    'header footer nav aside form figure figcaption article main li blockquote table td th dd dt button label ' +
    'h1 h2 h3 h4 h5 h6 pre address details summary section center'
  ).split(' '),
)
/** An element with more than this share of the page's plain text is the page, whatever it is called. */
const MAX_JUNK_SHARE = 0.2
/** Of the elements around a block, the one that holds it and the next one out are about the block itself. */
const NEAR_LEVELS = 2

/** What each block's own element, links, repetition and surroundings say. */
export function addOwnFeatures(read: readonly ReadBlock[]): void {
  const counts = new Map<string, number>()
  for (const { block } of read) counts.set(block.text, (counts.get(block.text) ?? 0) + 1)
  const seen = new Set<string>()
  const total = plainWordsOf(read)
  for (const { block, features, isKept, shape } of read) {
    const size = isLong(block.words) ? 'L' : 'S'
    const link = bucket(shareOf(block.linkWords, block.words), SHARE_BOUNDS)
    features.push(isKept ? 'kept' : 'dropped', `tag:${block.place.tag}`, `link${link}`)
    features.push(`link${link}${shape.endsSentence ? '.' : ''}${size}`)
    if (block.strongWords === block.words) features.push('strong')
    if (block.isContinuation) features.push('continues')
    if ((counts.get(block.text) ?? 1) > 1) features.push(`repeated${size}`)
    if (seen.has(block.text)) features.push(`again${size}`)
    seen.add(block.text)
    features.push(...placeFeatures(block.place, total))
  }
}

function plainWordsOf(read: readonly ReadBlock[]): number {
  return read.reduce((sum, { block }) => sum + block.words - block.linkWords, 0)
}

function placeFeatures(place: Place, total: number): ReadonlySet<string> {
  const names = new Set<string>()
  let level = 0
  for (const at of placesAround(place)) {
    const isLarge = shareOf(at.plainWords, total) > MAX_JUNK_SHARE
    if (TELLING_TAGS.has(at.tag)) names.add(`${isLarge ? 'In' : 'in'}:${at.tag}`)
    if (at.isHidden) names.add('hidden')
    if (at.isBody) names.add(isLarge ? 'Body' : 'body')
    for (const category of at.junk) {
      names.add(`${isLarge ? 'Junk' : 'junk'}:${category}`)
      if (!isLarge) names.add('junk')
      if (!isLarge && level < NEAR_LEVELS) names.add(`near:${category}`)
    }
    level++
  }
  return names
}
