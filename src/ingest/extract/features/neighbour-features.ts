import { bucket } from '../../clean/signs/bucket.ts'
import type { ReadBlock } from './read-block.ts'

const STEPS = [1, 2, 3]
const WINDOW = 6
const SHORT_WORDS = 4
const LINK_SHARE = 0.6

interface Glance {
  readonly code: string
  readonly sign: string | undefined
  readonly isKept: boolean
  readonly isProse: boolean
}

/** What stands right before and after each block, and how much of its surroundings is kept or prose. */
export function addNeighbourFeatures(read: readonly ReadBlock[]): void {
  const glances = read.map(glance)
  for (const [index, { features }] of read.entries()) {
    for (const step of STEPS) {
      features.push(`p${step}:${glances[index - step]?.code ?? 'none'}`)
      features.push(`n${step}:${glances[index + step]?.code ?? 'none'}`)
    }
    const before = glances[index - 1]?.sign
    const after = glances[index + 1]?.sign
    if (before !== undefined) features.push(`p:s:${before}`)
    if (after !== undefined) features.push(`n:s:${after}`)
    const around = glances.slice(Math.max(0, index - WINDOW), index + WINDOW + 1)
    features.push(`nearKept${bucket(around.filter(({ isKept }) => isKept).length, [1, 3, 6, 9, 12])}`)
    features.push(`nearProse${bucket(around.filter(({ isProse }) => isProse).length, [1, 2, 4, 6, 9, 12])}`)
  }
}

function glance({ isKept, isProse, signs, shape, block }: ReadBlock): Glance {
  const isLink = block.linkWords > block.words * LINK_SHARE
  const kind = isProse ? 'P' : isLink ? 'L' : shape.words <= SHORT_WORDS ? 'S' : 'M'
  return { code: `${isKept ? 'K' : 'D'}${kind}`, sign: signs[0]?.name, isKept, isProse }
}
