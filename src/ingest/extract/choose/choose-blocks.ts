import { scoreFeatures, type Weights } from '../../clean/signs/weights.ts'
import type { ReadBlock } from '../features/read-block.ts'
import learned from './block-weights.json' with { type: 'json' }
import { findLinkLists } from './find-link-lists.ts'
import { findQuotedAgain } from './find-quoted-again.ts'
import { findSiblings } from './find-siblings.ts'
import { findTeasers } from './find-teasers.ts'
import { isPlainDebris } from './is-plain-debris.ts'

/** Leaving out a paragraph is worse than keeping a caption: what is in doubt stays. */
const MIN_SCORE = -0.5
/** A choice with less than this share of the prose that Readability kept is a failure of the weights, not of the page. */
const MIN_SHARE_OF_KEPT = 0.25
const MIN_WORDS = 25
const MAX_LABEL_WORDS = 3

/**
 * For each block, whether it belongs to the article: what the learned weights say, or, where they fail, Readability; then more
 * of what one template made, and less of what says or shows by itself that it is something else.
 */
export function chooseBlocks(read: readonly ReadBlock[], weights: Weights = learned): readonly boolean[] {
  if (!read.some(({ isKept }) => isKept)) return read.map(isPlainProse)
  const weighed = chooseByWeights(read, weights)
  const siblings = findSiblings(read, weighed)
  const whole = weighed.map((isChosen, index) => isChosen || siblings.has(index))
  const dropped = [findLinkLists(read), findTeasers(read, whole), findQuotedAgain(read, whole)]
  const own = whole.map((isChosen, index) => isChosen && !dropped.some((indexes) => indexes.has(index)))
  return withoutSectionLabels(read, proseWords(read, own) === 0 ? whole : own)
}

function chooseByWeights(read: readonly ReadBlock[], weights: Weights): readonly boolean[] {
  const chosen = read.map((each) => scoreFeatures(each.features, weights) > MIN_SCORE && !isPlainDebris(each))
  const kept = read.map(({ isKept, signs, block }) => isKept && (signs.length === 0 || block.words > MIN_WORDS))
  const words = proseWords(read, chosen)
  return words < MIN_WORDS || words < proseWords(read, kept) * MIN_SHARE_OF_KEPT ? kept : chosen
}

/** A link of a word or two above the text names the section of the site; two copies of one report differ in nothing else. */
function withoutSectionLabels(read: readonly ReadBlock[], chosen: readonly boolean[]): readonly boolean[] {
  const firstProse = read.findIndex(({ isProse }, index) => isProse && chosen[index])
  return chosen.map((isChosen, index) => {
    const { words = 0, linkWords = 0 } = read[index]?.block ?? {}
    const isLabel = index < firstProse && words <= MAX_LABEL_WORDS && linkWords === words
    return isChosen && !isLabel
  })
}

/** Without Readability's opinion, which all weights build on: prose in the container that has most of it. */
function isPlainProse({ isProse, signs, features }: ReadBlock): boolean {
  return isProse && signs.length === 0 && !features.includes('junk') && !features.includes('topout')
}

function proseWords(read: readonly ReadBlock[], chosen: readonly boolean[]): number {
  return read.reduce((sum, { isProse, block }, index) => sum + (chosen[index] && isProse ? block.words : 0), 0)
}
