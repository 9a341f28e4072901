import type { ReadBlock } from '../features/read-block.ts'
import { type Place, placesAround } from '../page/page-block.ts'

/** So many elements from a block outwards tell the template that made it. */
const LEVELS = 4
const MIN_WORDS = 10
const HEADING = /^h[2-5]$/
/** A heading stands within this many blocks above the text it heads. */
const REACH = 3
const MIN_LINKED_WORDS = 4
const LINKED_SHARE = 0.8

/**
 * Prose that Readability left out though the template of prose it kept made it too, with its headings, as the entries of a live
 * report that stand in one feed: it takes one entry for the article. Indexes of such blocks.
 */
export function findSiblings(read: readonly ReadBlock[], chosen: readonly boolean[]): ReadonlySet<number> {
  const models = new Set<string>()
  for (const [index, each] of read.entries())
    if (chosen[index] && each.isKept && isPlainProse(each)) models.add(templateOf(each.block.place))
  models.delete('')
  const isModel = (each: ReadBlock) => isPlainProse(each) && models.has(templateOf(each.block.place))
  const siblings = read.flatMap((each, index) =>
    !each.isKept && isModel(each) && !isTeaser(read, index) ? [index] : [],
  )
  if (siblings.length === 0) return new Set()
  const entries = read.flatMap((each, index) => (isModel(each) ? [index] : []))
  return new Set([...siblings, ...entries.flatMap((index) => headingAbove(read, index))])
}

/** Under a linked headline stands the first sentence of another story. */
function isTeaser(read: readonly ReadBlock[], index: number): boolean {
  const above = read.slice(Math.max(0, index - REACH), index)
  return above.some(({ block }) => block.words >= MIN_LINKED_WORDS && block.linkWords >= block.words * LINKED_SHARE)
}

function headingAbove(read: readonly ReadBlock[], index: number): readonly number[] {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const { block, isProse, signs } = read[at] ?? {}
    if (block === undefined || isProse) return []
    if (HEADING.test(block.place.tag)) return block.linkWords === 0 && signs?.length === 0 ? [at] : []
  }
  return []
}

function isPlainProse({ isProse, signs, block, features }: ReadBlock): boolean {
  return isProse && signs.length === 0 && block.words >= MIN_WORDS && !features.includes('hidden')
}

/** Tags and classes from the block outwards; nothing where none has a class, for then everything is alike. */
function templateOf(place: Place): string {
  const around = [...placesAround(place)].slice(0, LEVELS)
  const isNamed = around.some(({ className }) => className !== '')
  return isNamed ? around.map(({ tag, className }) => `${tag}.${className}`).join('<') : ''
}
