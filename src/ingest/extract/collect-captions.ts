import type { ReadBlock } from './features/read-block.ts'
import { placesAround } from './page/page-block.ts'

const MIN_WORDS = 4
/** Captions stand within this many blocks of the article's text. */
const REACH = 6

/** Captions of the article's own pictures: left out of its text, but standing in or beside it. */
export function collectCaptions(read: readonly ReadBlock[], chosen: readonly boolean[]): readonly string[] {
  const first = chosen.indexOf(true)
  const last = chosen.lastIndexOf(true)
  if (first === -1) return []
  const captions = read
    .filter((each, index) => !chosen[index] && index >= first - REACH && index <= last + REACH && isCaption(each))
    .map(({ block }) => block.text)
  return [...new Set(captions)]
}

function isCaption({ block, signs, features }: ReadBlock): boolean {
  if (block.words < MIN_WORDS || block.linkWords > block.words / 2 || features.includes('hidden')) return false
  if (signs.some(({ reason }) => reason === 'byline')) return false
  if (signs.some(({ reason }) => reason === 'caption')) return true
  for (const { tag } of placesAround(block.place)) {
    if (tag === 'figcaption') return true
    if (tag === 'article' || tag === 'main' || tag === 'aside') return false
  }
  return features.includes('near:caption')
}
