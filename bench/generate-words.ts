import { createRandom } from './generate-articles.ts'

/** Different words of the made-up language; news of a year has about as many. */
const VOCABULARY = 50_000
/** The most common words are what a search leaves out. */
const STOP_WORDS = 100

export interface WordSource {
  /** Words in a row, common ones as often as in a real language (Zipf's law). */
  text(words: number): string
  /** Different words that are not among the most common. */
  terms(count: number): readonly string[]
}

export function createWordSource(seed: number): WordSource {
  const random = createRandom(seed)
  const reach = cumulativeWeights()
  const total = reach[VOCABULARY - 1] ?? 1
  const rank = () => findRank(reach, random() * total)
  return {
    text: (words) => Array.from({ length: words }, () => wordOf(rank())).join(' '),
    terms(count) {
      const ranks = new Set<number>()
      while (ranks.size < count) {
        const found = rank()
        if (found >= STOP_WORDS) ranks.add(found)
      }
      return [...ranks].map(wordOf)
    },
  }
}

function wordOf(rank: number): string {
  return `w${rank.toString(36)}o`
}

function cumulativeWeights(): Float64Array {
  const reach = new Float64Array(VOCABULARY)
  let sum = 0
  for (let rank = 0; rank < VOCABULARY; rank++) {
    sum += 1 / (rank + 2)
    reach[rank] = sum
  }
  return reach
}

function findRank(reach: Float64Array, wanted: number): number {
  let low = 0
  let high = reach.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reach[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
