import { lineFeatures } from '../../clean/signs/line-features.ts'
import { isEnglish, isProse, readShape } from '../../clean/signs/line-shape.ts'
import { readSigns } from '../../clean/signs/read-signs.ts'
import type { PageBlock } from '../page/page-block.ts'
import { addContainerFeatures } from './container-features.ts'
import { addNeighbourFeatures } from './neighbour-features.ts'
import { addOwnFeatures } from './own-features.ts'
import { addPairFeatures } from './pair-features.ts'
import type { ReadBlock } from './read-block.ts'
import type { KeptText } from './read-kept-nodes.ts'
import { addRegionFeatures } from './region-features.ts'
import { addTitleFeatures } from './title-features.ts'

const MAX_PROSE_LINK_SHARE = 0.4
/** A shorter block could be found in any text. */
const MIN_FINDABLE_WORDS = 4

/** Reads each block's words, looks, place and company into features; `title` is the headline the page states. */
export function readBlocks(blocks: readonly PageBlock[], kept: KeptText, title?: string): readonly ReadBlock[] {
  const isKept = createKeptTest(blocks, kept)
  const shapes = blocks.map((block) => readShape(block.text, block.words))
  const english = isEnglish(shapes)
  const read = blocks.map((block, index): ReadBlock => {
    const shape = shapes[index] ?? readShape(block.text, block.words)
    const signs = readSigns(block.text, block.words)
    return {
      block,
      shape,
      signs,
      isKept: isKept(block),
      isProse: isProse(shape) && block.linkWords < block.words * MAX_PROSE_LINK_SHARE,
      features: lineFeatures(shape, signs, english),
    }
  })
  addOwnFeatures(read)
  addContainerFeatures(read)
  addNeighbourFeatures(read)
  addTitleFeatures(read, title)
  addRegionFeatures(read)
  addPairFeatures(read)
  return read
}

/** By node where Readability worked on this document; by text where it had started over on a copy. */
function createKeptTest(blocks: readonly PageBlock[], kept: KeptText): (block: PageBlock) => boolean {
  const byNode = (block: PageBlock) => block.nodes.some((node) => kept.nodes.has(node))
  if (blocks.some(byNode)) return byNode
  return (block) => block.words >= MIN_FINDABLE_WORDS && kept.text.includes(block.text)
}
