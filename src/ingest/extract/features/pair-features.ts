import type { ReadBlock } from './read-block.ts'

/** Evidence that means one thing inside what Readability kept and another outside. */
const PAIRED =
  /^(?:s:.*|junk|prose|in:figure|in:li|in:aside|words\d+|strong|tag:.*|near:.*|link.*[LS]|own.*|top.*|p1:.*|n1:.*|left.*|since.*|ended)$/

/** Pairs the evidence with what Readability thought of the block. Comes last: it reads the other features. */
export function addPairFeatures(read: readonly ReadBlock[]): void {
  for (const { features, isKept } of read) {
    const mark = isKept ? 'K&' : 'D&'
    features.push(...features.filter((name) => PAIRED.test(name)).map((name) => mark + name))
  }
}
